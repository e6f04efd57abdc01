import type { Deadlines } from '../../../../cloud/contract/administration/deadlines';
import {
  type Deadline,
  defaultSpans,
  isSpan,
  plainSteps,
  type Span,
  urgentSteps,
} from '../../../../cloud/contract/requests/deadlines';
import { type Urgency, urgencies } from '../../../../cloud/contract/requests/kinds';

/** One number that a community can set of its own. */
export interface DeadlineSlot {
  readonly step: Deadline;
  /** Null where the step has one deadline for all. */
  readonly urgency: Urgency | null;
  readonly usual: Span;
}

/** Every number, in the order of a matter's way. */
export const slots: readonly DeadlineSlot[] = [
  ...urgentSteps.flatMap((step) =>
    urgencies.map((urgency) => ({ step, urgency, usual: defaultSpans[step][urgency] })),
  ),
  ...plainSteps.map((step) => ({ step, urgency: null, usual: defaultSpans[step] })),
];

/** What the community has set for a slot; null: the default holds. */
export function setFor(deadlines: Deadlines, { step, urgency }: DeadlineSlot): Span | null {
  const set = deadlines[step];
  if (!set) return null;
  if (isSpan(set)) return set;
  return (urgency && set[urgency]) || null;
}
