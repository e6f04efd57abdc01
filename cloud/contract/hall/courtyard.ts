import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, words } from '../shared/schemas';
import { between, Day, MinuteOfDay, ServiceRef, TimeOfDay } from './fields';
import { Saved } from './receipts';

/** One visit: who comes where and when. */
export const Visit = z.strictObject({
  visitId: Id,
  serviceId: Id,
  serviceName: z.string(),
  date: Day,
  from: TimeOfDay,
  to: TimeOfDay,
  gridId: z.nullable(Id),
  gridName: z.nullable(z.string()),
  placeLabel: z.string(),
  servedBy: z.string(),
  /** Places left that can be booked now. */
  left: z.int(),
  /** The time is past: none is left, and it is not full either. */
  isOver: z.boolean(),
});
export type Visit = z.infer<typeof Visit>;

/** The public calendar of what comes to the courtyard (服务日程表), by grid. */
export const courtyardCalendar = defineOperation({
  name: 'courtyard-calendar',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject({
    communityId: Id,
    gridId: z.optional(Id),
    fromDate: z.optional(Day),
    dayCount: z.optional(between(1, 366)),
  }),
  output: z.strictObject({
    grids: z.array(z.strictObject({ gridId: Id, name: z.string() })),
    /** The grid the caller lives in. */
    ownGridId: z.nullable(Id),
    visits: z.array(Visit),
  }),
});

/** Enters a visit to a courtyard; its slots are laid at once. */
export const addVisit = defineOperation({
  name: 'add-visit',
  function: 'hall',
  kind: 'command',
  access: ['desk', 'administrator'],
  input: z.strictObject({
    ...ServiceRef,
    placeId: Id,
    date: Day,
    fromMinute: MinuteOfDay,
    toMinute: MinuteOfDay,
    servedBy: words(limits.servedBy),
  }),
  output: Saved,
});

/** Takes a visit off the calendar; slots that somebody booked stay, closed to others, until those booked are moved. */
export const removeVisit = defineOperation({
  name: 'remove-visit',
  function: 'hall',
  kind: 'command',
  access: ['desk', 'administrator'],
  input: z.strictObject({ communityId: Id, visitId: Id }),
  output: Saved,
});
