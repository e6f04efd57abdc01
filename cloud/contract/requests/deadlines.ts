import * as z from 'zod/mini';

/** A span of time: working days and minutes count the desk's hours only; `hours` and `days` run round the clock. */
export const Span = z.union([
  z.strictObject({ workingDays: z.number() }),
  z.strictObject({ workingMinutes: z.number() }),
  z.strictObject({ hours: z.number() }),
  z.strictObject({ days: z.number() }),
]);
export type Span = z.infer<typeof Span>;

/** What a span is counted in. */
export const measures = ['workingDays', 'workingMinutes', 'hours', 'days'] as const;
export type Measure = (typeof measures)[number];

/** Whether what is set for a step is one span for all urgencies. */
export function isSpan(set: object): set is Span {
  return measures.some((measure) => measure in set);
}

/** The steps whose deadline depends on how urgent a matter is. */
export const urgentSteps = ['firstAnswer', 'sendOut', 'take', 'resolve'] as const;

/** The steps that have one deadline for all. */
export const plainSteps = [
  'answer',
  'match',
  'claimTerm',
  'unclaimed',
  'check',
  'wisherCheck',
  'lapse',
  'reminder',
  'rectify',
] as const;

/** The steps that a deadline belongs to. */
export type Deadline = (typeof urgentSteps)[number] | (typeof plainSteps)[number];

/** The defaults of the domain's table of owners; every number is a setting of the community. */
export const defaultSpans = {
  firstAnswer: { normal: { workingDays: 1 }, utilities: { hours: 4 }, urgent: { hours: 2 } },
  sendOut: { normal: { workingDays: 1 }, utilities: { hours: 4 }, urgent: { hours: 0.5 } },
  take: { normal: { workingMinutes: 240 }, utilities: { hours: 4 }, urgent: { hours: 0.5 } },
  resolve: { normal: { workingDays: 5 }, utilities: { hours: 24 }, urgent: { hours: 2 } },
  answer: { workingDays: 3 },
  match: { workingDays: 2 },
  claimTerm: { days: 14 },
  unclaimed: { days: 15 },
  check: { workingDays: 2 },
  wisherCheck: { days: 7 },
  lapse: { days: 7 },
  reminder: { days: 5 },
  rectify: { workingDays: 3 },
} as const;
