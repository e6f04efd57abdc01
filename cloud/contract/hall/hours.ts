import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, words } from '../shared/schemas';
import { between, Day, HallRef, MinuteOfDay } from './fields';
import { Saved } from './receipts';

const access = ['desk', 'administrator'] as const;

/** Open on a weekday (1 is Monday) from a minute to a minute of the day; extended are staggered and extended hours (错时延时). */
export const HoursRule = z.strictObject({
  weekday: between(1, 7),
  fromMinute: MinuteOfDay,
  toMinute: MinuteOfDay,
  isExtended: z.boolean(),
});
export type HoursRule = z.infer<typeof HoursRule>;

/** Whether a span is one, and none of several on a day overlap. */
function areApart(rules: readonly HoursRule[]): boolean {
  const sorted = [...rules].sort((a, b) => a.weekday - b.weekday || a.fromMinute - b.fromMinute);
  return sorted.every((rule, place) => {
    const before = sorted[place - 1];
    return (
      rule.fromMinute < rule.toMinute &&
      (before === undefined || before.weekday !== rule.weekday || before.toMinute <= rule.fromMinute)
    );
  });
}

/** A week of opening; overlapping rules are refused. */
export const WeekRules = z
  .array(HoursRule)
  .check(
    z.maxLength(limits.hoursRules, { error: 'tooMany', abort: true }),
    z.refine(areApart, { error: 'notAllowed' }),
  );

/** Sets the weekly hours of a hall, or of one service that keeps hours of its own; an empty week lets it follow the hall again. */
export const setHours = defineOperation({
  name: 'set-hours',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject({ ...HallRef, serviceId: z.optional(Id), week: WeekRules }),
  output: Saved,
});

/**
 * Closes a hall or one service on a day, wholly or from a minute to a minute; or opens it, which replaces the week's hours of that day.
 * Slots that somebody booked stay, closed to others, until those booked are moved.
 */
export const addException = defineOperation({
  name: 'add-exception',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject({
    ...HallRef,
    serviceId: z.optional(Id),
    date: Day,
    kind: z.enum(['closed', 'open']),
    fromMinute: MinuteOfDay,
    toMinute: MinuteOfDay,
    reason: words(limits.reason, 1),
  }),
  output: Saved,
});

/** Takes a one-off closure or opening back. */
export const removeException = defineOperation({
  name: 'remove-exception',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject({ ...HallRef, exceptionId: Id }),
  output: Saved,
});
