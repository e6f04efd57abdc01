import { addWorkingMinutes, type WorkingHours } from '../../community/working-time';
import type { CommunitySettings } from '../../contract/administration/settings';
import { type Deadline, defaultSpans, isSpan, type Span } from '../../contract/requests/deadlines';
import type { Urgency } from '../../contract/requests/kinds';

export type { CommunitySettings } from '../../contract/administration/settings';
export type { Deadline } from '../../contract/requests/deadlines';

/** A community's numbers: its hours, and the span of each step. */
export interface DeadlinePolicy {
  readonly workingHours: WorkingHours;
  readonly spans: Readonly<Record<Deadline, Span | Readonly<Record<Urgency, Span>>>>;
}

/** The defaults of the domain's table of owners; every number is a setting of the community. */
export const defaultPolicy: DeadlinePolicy = {
  workingHours: { opensAtMinute: 8 * 60 + 30, closesAtMinute: 17 * 60 + 30 },
  spans: defaultSpans,
};

const hourMs = 3_600_000;

function isByUrgency(span: Span | Readonly<Record<Urgency, Span>>): span is Readonly<Record<Urgency, Span>> {
  return 'normal' in span;
}

/** How long a step may take. */
export function spanOf(deadline: Deadline, urgency: Urgency, policy: DeadlinePolicy): Span {
  const entry = policy.spans[deadline];
  return isByUrgency(entry) ? entry[urgency] : entry;
}

/** Says when a step that starts now is due. */
export function dueAfter(
  from: Date,
  deadline: Deadline,
  urgency: Urgency,
  policy: DeadlinePolicy = defaultPolicy,
): Date {
  const span = spanOf(deadline, urgency, policy);
  const { workingHours } = policy;
  if ('hours' in span) return new Date(from.getTime() + span.hours * hourMs);
  if ('days' in span) return new Date(from.getTime() + span.days * 24 * hourMs);
  const perDay = workingHours.closesAtMinute - workingHours.opensAtMinute;
  const minutes = 'workingDays' in span ? span.workingDays * perDay : span.workingMinutes;
  return addWorkingMinutes(from, minutes, workingHours);
}

/** Lays a community's own numbers over the defaults. */
export function policyOf(settings: CommunitySettings): DeadlinePolicy {
  const spans: Record<Deadline, Span | Readonly<Record<Urgency, Span>>> = { ...defaultPolicy.spans };
  for (const [name, set] of Object.entries(settings.deadlines ?? {})) {
    const step = name as Deadline;
    const usual = spans[step];
    spans[step] = isByUrgency(usual) && !isSpan(set) ? { ...usual, ...set } : (set as Span);
  }
  return { workingHours: settings.workingHours ?? defaultPolicy.workingHours, spans };
}
