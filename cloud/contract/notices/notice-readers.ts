import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, NoticeRef } from '../shared/schemas';
import { noticeWriterRoles } from './notice-row';

const Reach = {
  /** Households that live there, by the tree. */
  households: z.int(),
  /** People who live there and use Linli. */
  people: z.int(),
  /** Those of them who have read it. */
  read: z.int(),
};

/** How many a notice reached and how many have read it, by building, within the caller's own places. Never who. */
export const noticeReaders = defineOperation({
  name: 'notice-readers',
  function: 'notices',
  kind: 'query',
  access: noticeWriterRoles,
  input: z.strictObject(NoticeRef),
  output: z.strictObject({
    ...Reach,
    buildings: z.array(z.strictObject({ nodeId: Id, name: z.string(), ...Reach })),
  }),
});
