import { calendarDay, weekdayOf } from '../../community/calendar-day';
import type { HoursRule } from '../../contract/hall/hours';

/** From a minute to a minute of one day. */
export interface Span {
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly isExtended: boolean;
}

/** A one-off closure or opening, of the hall or, with `serviceId`, of one service. */
export interface OneOff {
  readonly serviceId: string | null;
  readonly date: string;
  readonly kind: 'closed' | 'open';
  readonly fromMinute: number;
  readonly toMinute: number;
  readonly reason: string;
}

/** Everything that decides when a hall, or a service in it, is open. */
export interface OpeningRules {
  readonly isOpenOnHolidays: boolean;
  readonly makeUpWeekday: number | null;
  readonly hallWeek: readonly HoursRule[];
  /** Empty: the service keeps the hall's week. */
  readonly serviceWeek: readonly HoursRule[];
  readonly oneOffs: readonly OneOff[];
}

/** The weekday whose hours a day keeps; null when it keeps none. */
function weekdayKept(date: string, rules: OpeningRules): number | null {
  const { kind } = calendarDay(date);
  if (kind === 'makeUp') return rules.makeUpWeekday;
  return kind === 'holiday' && !rules.isOpenOnHolidays ? null : weekdayOf(date);
}

/** Takes a closure away from spans. */
function without(spans: readonly Span[], closed: Pick<Span, 'fromMinute' | 'toMinute'>): Span[] {
  return spans.flatMap((span) => {
    const before = { ...span, toMinute: Math.min(span.toMinute, closed.fromMinute) };
    const after = { ...span, fromMinute: Math.max(span.fromMinute, closed.toMinute) };
    return [before, after].filter(({ fromMinute, toMinute }) => fromMinute < toMinute);
  });
}

/** The openings that hold on a day before closures: one-off ones replace the week, those of the service before those of the hall. */
function openedOn(date: string, rules: OpeningRules): Span[] {
  const opened = rules.oneOffs.filter((one) => one.date === date && one.kind === 'open');
  const ofService = opened.filter(({ serviceId }) => serviceId !== null);
  const replaced = ofService.length > 0 ? ofService : opened;
  if (replaced.length > 0)
    return replaced.map(({ fromMinute, toMinute }) => ({ fromMinute, toMinute, isExtended: false }));
  const weekday = weekdayKept(date, rules);
  const week = rules.serviceWeek.length > 0 ? rules.serviceWeek : rules.hallWeek;
  return week.filter((rule) => rule.weekday === weekday);
}

/** When a day is open, in order, with the reason of its closures. A closure always wins. */
export function openingOn(
  date: string,
  rules: OpeningRules,
  opened: readonly Span[] = openedOn(date, rules),
): { spans: Span[]; reason: string | null } {
  const closures = rules.oneOffs.filter((one) => one.date === date && one.kind === 'closed');
  const spans = closures.reduce<Span[]>(without, [...opened]).sort((a, b) => a.fromMinute - b.fromMinute);
  return { spans, reason: closures[0]?.reason ?? null };
}
