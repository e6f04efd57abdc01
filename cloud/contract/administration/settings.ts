import type { Deadline, Span } from '../requests/deadlines';
import type { Urgency } from '../requests/kinds';

/** What a community sets of its own, as its node keeps it. */
export interface CommunitySettings {
  readonly workingHours?: { readonly opensAtMinute: number; readonly closesAtMinute: number };
  /** Of a step that depends on urgency, a community may set one urgency and leave the others. */
  readonly deadlines?: Readonly<Partial<Record<Deadline, Span | Readonly<Partial<Record<Urgency, Span>>>>>>;
}
