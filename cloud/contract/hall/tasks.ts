import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { staffRoles } from '../shared/roles';
import { Id, Instant } from '../shared/schemas';
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

/** The tasks of the caller, of the units and of the desk the caller acts for, by due time. */
export const hallTasks = defineOperation({
  name: 'hall-tasks',
  function: 'hall',
  kind: 'query',
  access: staffRoles,
  input: z.strictObject({ communityId: Id }),
  output: z.strictObject({ tasks: z.array(HallTask) }),
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

/** Says that a visit or an errand is done; its booking is completed with it. */
export const finishHallTask = defineOperation({
  name: 'finish-hall-task',
  function: 'hall',
  kind: 'command',
  access: staffRoles,
  input: z.strictObject(TaskRef),
  output: TaskMoved,
});
