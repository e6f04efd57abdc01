import * as z from 'zod/mini';
import { Id, Instant } from '../shared/schemas';
import { requestKinds } from './kinds';
import { requestStates } from './lifecycle';

/** Who must act next, without a name: the page chooses the words. */
export const ownerKinds = [
  'desk',
  'street',
  'gridWorker',
  'unit',
  'person',
  'claimant',
  'requester',
] as const;
export type OwnerKind = (typeof ownerKinds)[number];

/** One own matter in a list. */
export const MatterRow = z.strictObject({
  communityId: Id,
  requestId: Id,
  number: z.string(),
  kind: z.enum(requestKinds),
  title: z.string(),
  state: z.enum(requestStates),
  isPublished: z.boolean(),
  ownerKind: z.nullable(z.enum(ownerKinds)),
  /** The unit's or person's name where the requester may know it. */
  ownerName: z.nullable(z.string()),
  dueAt: z.nullable(Instant),
  movedAt: Instant,
});
export type MatterRow = z.infer<typeof MatterRow>;
