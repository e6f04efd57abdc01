import { addWorkingMinutes, type WorkingHours } from '../../community/working-time';
import type { Urgency } from '../../contract/requests/kinds';

/** A span of time: working days and minutes count the desk's hours only; `hours` and `days` run round the clock. */
export type Span =
  | { workingDays: number }
  | { workingMinutes: number }
  | { hours: number }
  | { days: number };

/** The steps that a deadline belongs to. */
export type Deadline =
  | 'firstAnswer'
  | 'answer'
  | 'sendOut'
  | 'take'
  | 'resolve'
  | 'match'
  | 'claimTerm'
  | 'unclaimed'
  | 'check'
  | 'wisherCheck'
  | 'lapse'
  | 'reminder'
  | 'rectify';

/** A community's numbers: its hours, and the span of each step. */
export interface DeadlinePolicy {
  readonly workingHours: WorkingHours;
  readonly spans: Readonly<Record<Deadline, Span | Readonly<Record<Urgency, Span>>>>;
}

/** The defaults of the domain's table of owners; every number is a setting of the community. */
export const defaultPolicy: DeadlinePolicy = {
  workingHours: { opensAtMinute: 8 * 60 + 30, closesAtMinute: 17 * 60 + 30 },
  spans: {
    firstAnswer: { normal: { workingDays: 1 }, utilities: { hours: 4 }, urgent: { hours: 2 } },
    answer: { workingDays: 3 },
    sendOut: { normal: { workingDays: 1 }, utilities: { hours: 4 }, urgent: { hours: 0.5 } },
    take: { normal: { workingMinutes: 240 }, utilities: { hours: 4 }, urgent: { hours: 0.5 } },
    resolve: { normal: { workingDays: 5 }, utilities: { hours: 24 }, urgent: { hours: 2 } },
    match: { workingDays: 2 },
    claimTerm: { days: 14 },
    unclaimed: { days: 15 },
    check: { workingDays: 2 },
    wisherCheck: { days: 7 },
    lapse: { days: 7 },
    reminder: { days: 5 },
    rectify: { workingDays: 3 },
  },
};

const hourMs = 3_600_000;

function isByUrgency(span: Span | Readonly<Record<Urgency, Span>>): span is Readonly<Record<Urgency, Span>> {
  return 'normal' in span;
}

/** Says when a step that starts now is due. */
export function dueAfter(
  from: Date,
  deadline: Deadline,
  urgency: Urgency,
  policy: DeadlinePolicy = defaultPolicy,
): Date {
  const entry = policy.spans[deadline];
  const span = isByUrgency(entry) ? entry[urgency] : entry;
  const { workingHours } = policy;
  if ('hours' in span) return new Date(from.getTime() + span.hours * hourMs);
  if ('days' in span) return new Date(from.getTime() + span.days * 24 * hourMs);
  const perDay = workingHours.closesAtMinute - workingHours.opensAtMinute;
  const minutes = 'workingDays' in span ? span.workingDays * perDay : span.workingMinutes;
  return addWorkingMinutes(from, minutes, workingHours);
}

/** What a community may set of its own. */
export interface CommunitySettings {
  readonly deadlines?: Partial<DeadlinePolicy['spans']>;
  readonly workingHours?: WorkingHours;
}

/** Lays a community's own numbers over the defaults. */
export function policyOf(settings: CommunitySettings): DeadlinePolicy {
  return {
    workingHours: settings.workingHours ?? defaultPolicy.workingHours,
    spans: { ...defaultPolicy.spans, ...settings.deadlines },
  };
}
