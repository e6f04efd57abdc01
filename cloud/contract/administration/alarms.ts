import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, Nothing } from '../shared/schemas';

/** What can be missing. */
export const alarmKinds = [
  'nobodyOnDuty',
  'dutyGap',
  'communityWithoutDesk',
  'gridWithoutWorker',
  'unitWithoutMembers',
  'categoryWithoutReceiver',
] as const;

/** Something that is missing, and where: until it is there the desk receives, or nobody is called at night. */
export const Alarm = z.strictObject({
  kind: z.enum(alarmKinds),
  /** The place to go to. */
  nodeId: z.nullable(Id),
  placeName: z.string(),
  /** The unit or the category that is meant, or the first instant at which nobody is on duty. */
  subject: z.nullable(z.string()),
});
export type Alarm = z.infer<typeof Alarm>;

/** What is missing within the administrator's reach, at most twenty of a kind. */
export const alarms = defineOperation({
  name: 'alarms',
  function: 'administration',
  kind: 'query',
  access: ['administrator'],
  input: Nothing,
  output: z.strictObject({ alarms: z.array(Alarm) }),
});
