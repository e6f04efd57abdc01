import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, Nothing } from '../shared/schemas';
import { MatterRow } from './matter-row';

/** What home shows: what waits for the caller, what moved lately, who the grid worker is, how much lies on the workbench. */
export const home = defineOperation({
  name: 'home',
  function: 'requests',
  kind: 'query',
  access: 'resident',
  input: Nothing,
  output: z.strictObject({
    /** Own matters in which the caller must act: rate or thank. At most 3, the oldest first. */
    waiting: z.array(MatterRow),
    /** How many wait for the caller in all; 99 stands for more. The badge of 我的事. */
    waitingCount: z.int(),
    /** Own matters that moved last; at most 3. */
    recent: z.array(MatterRow),
    gridWorker: z.nullable(
      z.strictObject({
        personId: Id,
        name: z.string(),
        phone: z.string(),
        gridName: z.string(),
        photoUrl: z.nullable(z.string()),
      }),
    ),
    /** What waits on the workbench; null without a role. 99 stands for more. */
    workbench: z.nullable(z.strictObject({ waiting: z.int(), overdue: z.int() })),
  }),
});
