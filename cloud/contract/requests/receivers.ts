import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, MatterRef, words } from '../shared/schemas';
import { Version } from './receipt';

/** A unit or a person that can receive a work order. */
export const ReceiverRef = z.strictObject({ kind: z.enum(['unit', 'person']), id: Id });
export type ReceiverRef = z.infer<typeof ReceiverRef>;

/** A matter handed to a receiver, with what the desk wants done. */
export const Handing = z.strictObject({
  ...MatterRef,
  version: Version,
  receiver: ReceiverRef,
  instruction: words(limits.note),
});

/** Whom the desk can dispatch to; those whose duty it is come first. */
export const receivers = defineOperation({
  name: 'receivers',
  function: 'dispatch',
  kind: 'query',
  access: ['desk', 'streetCoordinator'],
  input: z.strictObject({
    communityId: Id,
    placeId: z.optional(Id),
    category: z.optional(words(limits.name, 1)),
  }),
  output: z.strictObject({
    receivers: z.array(
      z.strictObject({
        receiver: ReceiverRef,
        name: z.string(),
        /** What the receiver is, such as 物业 or 3 网格网格员. */
        role: z.string(),
        phone: z.nullable(z.string()),
        isUsual: z.boolean(),
        /** Work orders in hand; 99 stands for more. */
        openCount: z.int(),
      }),
    ),
  }),
});
