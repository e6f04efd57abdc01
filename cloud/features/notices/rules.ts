import {
  type NoticeKind,
  type NoticeWriter,
  noticeLimits,
  noticeWriterRoles,
  noticeWriters,
} from '../../contract/notices/notice-row';
import type { FieldFault } from '../../contract/shared/errors';
import type { Caller } from '../../platform/context';

const hourMs = 3_600_000;
const shownMs = noticeLimits.shownDays * 24 * hourMs;
/** What begins within so long may already be told of before a report: all of tomorrow. */
const soonMs = 36 * hourMs;

/** A node of the tree as a rule sees it; `ancestors` runs from the root down to the node itself. */
export interface Place {
  readonly id: string;
  readonly level: string;
  readonly ancestors: readonly string[];
}

/** A role in which somebody writes notices, and where it holds. */
export interface Writer {
  readonly role: NoticeWriter;
  readonly nodeId: string;
}

/** The roles in which somebody writes notices in a community, the widest first. */
export function writersOf(caller: Caller, communityId: string): Writer[] {
  return noticeWriterRoles.flatMap((role) =>
    caller.grants
      .filter((grant) => grant.role === role && grant.communityId === communityId)
      .map(({ nodeId }) => ({ role, nodeId })),
  );
}

/** Whether a place lies at or below a writer's own, on a level that the role may address. */
export function mayAddress({ role, nodeId }: Writer, { level, ancestors }: Place): boolean {
  return (noticeWriters[role] as readonly string[]).includes(level) && ancestors.includes(nodeId);
}

/** The role in which somebody may address all these places at once; null when there is none. */
export function chooseWriter(writers: readonly Writer[], places: readonly Place[]): Writer | null {
  return writers.find((writer) => places.every((place) => mayAddress(writer, place))) ?? null;
}

/** The ids of places without those that lie below another of them, so that a notice is shown once in each home. */
export function withoutNested(places: readonly Place[]): string[] {
  const ids = new Set(places.map(({ id }) => id));
  return [...ids].filter((id) => {
    const place = places.find((one) => one.id === id);
    return !place?.ancestors.some((above) => above !== id && ids.has(above));
  });
}

/** From when to when a notice is shown, and what it tells about lasts. */
export interface NoticeTimes {
  readonly startsAt: Date | null;
  readonly endsAt: Date | null;
  readonly shownFrom: Date;
  readonly shownUntil: Date;
}

/** What is wrong with a notice's times, by field. */
export function faultsOfTimes(times: NoticeTimes, now: Date): Record<string, FieldFault> {
  const { startsAt, endsAt, shownFrom, shownUntil } = times;
  const shown = shownUntil.getTime() - shownFrom.getTime();
  const isGoneBeforeItBegins = startsAt !== null && shownUntil < startsAt;
  return {
    ...(endsAt && (!startsAt || endsAt <= startsAt) && { endsAt: 'notAllowed' }),
    ...(shownFrom.getTime() > now.getTime() + shownMs && { shownFrom: 'notAllowed' }),
    ...((shown <= 0 || shown > shownMs || isGoneBeforeItBegins) && { shownUntil: 'notAllowed' }),
  };
}

/**
 * Whether what a notice tells about may be the cause of a trouble, now or by tomorrow. Water and gas explain their own category only;
 * without power lamps, lifts, gates and pumps stand still, and works can cause anything.
 */
export function mayExplain(
  { kind, startsAt, endsAt }: { kind: NoticeKind; startsAt: Date | null; endsAt: Date | null },
  category: string | undefined,
  now: Date,
): boolean {
  if (kind === 'event' || (kind === 'other' && startsAt === null)) return false;
  if (endsAt !== null && endsAt <= now) return false;
  if (startsAt !== null && startsAt.getTime() > now.getTime() + soonMs) return false;
  return category === undefined || category === kind || (kind !== 'water' && kind !== 'gas');
}
