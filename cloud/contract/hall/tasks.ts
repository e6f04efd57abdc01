import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { staffRoles } from '../shared/roles';
import { Id, Instant, words } from '../shared/schemas';
import { Day, TimeOfDay } from './fields';
import { taskKinds, taskStates } from './kinds';
import { bookingStates } from './lifecycle';

/** Points at one task. */
const TaskRef = { communityId: Id, taskId: Id };

/** A booking that needs somebody: a venue to approve, a visit or an errand to make. */
export const HallTask = z.strictObject({
  communityId: Id,
  taskId: Id,
  bookingId: Id,
  number: z.string(),
  kind: z.enum(taskKinds),
  state: z.enum(taskStates),
  serviceName: z.string(),
  bookingState: z.enum(bookingStates),
  bookingVersion: z.int(),
  date: Day,
  from: TimeOfDay,
  placeLabel: z.nullable(z.string()),
  personName: z.string(),
  phone: z.string(),
  words: z.string(),
  dueAt: Instant,
});
export type HallTask = z.infer<typeof HallTask>;

/** One open task of the caller, of a unit or of the desk that the caller acts for: what the workbench opens. */
export const hallTask = defineOperation({
  name: 'hall-task',
  function: 'hall',
  kind: 'query',
  access: staffRoles,
  input: z.strictObject(TaskRef),
  output: HallTask,
});

/** What a move of a task answers. */
export const TaskMoved = z.strictObject({ taskId: Id, state: z.enum(taskStates) });

/** Takes a task in hand; of two at once one gets it. */
export const takeHallTask = defineOperation({
  name: 'take-hall-task',
  function: 'hall',
  kind: 'command',
  access: staffRoles,
  input: z.strictObject(TaskRef),
  output: TaskMoved,
});

/** How a visit or an errand ended; `notMet`: whoever went found nobody. */
export const taskOutcomes = ['done', 'notMet'] as const;

/** Says how a visit or an errand ended, in words that the booker reads; its booking is completed with it, or marked as missed. */
export const finishHallTask = defineOperation({
  name: 'finish-hall-task',
  function: 'hall',
  kind: 'command',
  access: staffRoles,
  input: z.strictObject({ ...TaskRef, outcome: z.enum(taskOutcomes), words: words(limits.note) }),
  output: TaskMoved,
});
