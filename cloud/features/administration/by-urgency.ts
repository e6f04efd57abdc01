import { isSpan, type Span } from '../../contract/requests/deadlines';
import type { Urgency } from '../../contract/requests/kinds';

/** What is set for a step, urgency by urgency; one span for all stands for each of them. */
export function byUrgency(
  set: Span | Readonly<Partial<Record<Urgency, Span>>> | undefined,
): Readonly<Partial<Record<Urgency, Span>>> {
  if (!set) return {};
  return isSpan(set) ? { normal: set, utilities: set, urgent: set } : set;
}
