import { addDays, daysFrom, instantOf } from '../../community/calendar-day';
import type { DayPart } from '../../contract/hall/kinds';
import { type OpeningRules, openingOn, type Span } from './opening';

/** What a service says of its slots. */
export interface SlotRules extends OpeningRules {
  readonly durationMinutes: number;
  readonly bufferMinutes: number;
  readonly noticeMinutes: number;
  readonly horizonDays: number;
  readonly releaseMinute: number;
  /** Courtyard services have slots on their visits only; null for all others. */
  readonly visits: readonly PlannedVisit[] | null;
}

/** A visit to a courtyard. */
export interface PlannedVisit {
  readonly visitId: string;
  readonly date: string;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** A slot as the rules want it. */
export interface PlannedSlot {
  readonly date: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly part: DayPart;
  readonly visitId: string | null;
  readonly releasedAt: Date;
  readonly closesAt: Date;
}

const noon = 12 * 60;
/** Slots are laid this many days beyond the horizon, so that a day's slots exist when the hour of their release strikes. */
export const laidAhead = 7;

/** When a day's places are released: so many days before it, at the published minute. */
export function releaseOf(date: string, rules: Pick<SlotRules, 'horizonDays' | 'releaseMinute'>): Date {
  return instantOf(addDays(date, -rules.horizonDays), rules.releaseMinute);
}

function partOf(span: Span, fromMinute: number): DayPart {
  if (span.isExtended) return 'extended';
  return fromMinute < noon ? 'morning' : 'afternoon';
}

function slotsIn(span: Span, date: string, visitId: string | null, rules: SlotRules): PlannedSlot[] {
  const { durationMinutes, bufferMinutes, noticeMinutes } = rules;
  const slots: PlannedSlot[] = [];
  const step = durationMinutes + bufferMinutes;
  for (let minute = span.fromMinute; minute + durationMinutes <= span.toMinute; minute += step) {
    slots.push({
      date,
      startsAt: instantOf(date, minute),
      endsAt: instantOf(date, minute + durationMinutes),
      part: partOf(span, minute),
      visitId,
      releasedAt: releaseOf(date, rules),
      closesAt: instantOf(date, minute - noticeMinutes),
    });
  }
  return slots;
}

/** The slots of one day; none on a closed day. */
export function slotsOn(date: string, rules: SlotRules): PlannedSlot[] {
  if (rules.visits === null)
    return openingOn(date, rules).spans.flatMap((span) => slotsIn(span, date, null, rules));
  return rules.visits
    .filter((visit) => visit.date === date)
    .flatMap((visit) => {
      const { spans } = openingOn(date, rules, [{ ...visit, isExtended: false }]);
      return spans.flatMap((span) => slotsIn(span, date, visit.visitId, rules));
    });
}

/** The last day for which slots are laid. */
export function layingEnds(today: string, rules: Pick<SlotRules, 'horizonDays'>): string {
  return addDays(today, rules.horizonDays + laidAhead);
}

/** Every slot from today to where laying ends. */
export function planSlots(today: string, rules: SlotRules): PlannedSlot[] {
  return daysFrom(today, rules.horizonDays + laidAhead + 1).flatMap((date) => slotsOn(date, rules));
}
