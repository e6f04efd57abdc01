import * as z from 'zod/mini';
import { type defaultSpans, Span } from '../requests/deadlines';
import { defineOperation } from '../shared/operation';
import { Id } from '../shared/schemas';
import { Version } from './shapes';

const longest = 9999;
const OwnSpan = Span.check(
  z.refine((span) => Object.values(span).every((amount) => amount > 0 && amount <= longest), {
    error: 'notAllowed',
  }),
);
const ByUrgency = z.union([
  OwnSpan,
  z.strictObject({
    normal: z.optional(OwnSpan),
    utilities: z.optional(OwnSpan),
    urgent: z.optional(OwnSpan),
  }),
]);

/** A community's own deadlines; where one is missing the default holds. */
export const Deadlines = z.strictObject({
  firstAnswer: z.optional(ByUrgency),
  sendOut: z.optional(ByUrgency),
  take: z.optional(ByUrgency),
  resolve: z.optional(ByUrgency),
  answer: z.optional(OwnSpan),
  match: z.optional(OwnSpan),
  claimTerm: z.optional(OwnSpan),
  unclaimed: z.optional(OwnSpan),
  check: z.optional(OwnSpan),
  wisherCheck: z.optional(OwnSpan),
  lapse: z.optional(OwnSpan),
  reminder: z.optional(OwnSpan),
  rectify: z.optional(OwnSpan),
} satisfies Record<keyof typeof defaultSpans, z.ZodMiniType>);
export type Deadlines = z.infer<typeof Deadlines>;

/** Sets a community's own deadlines, all of them at once; work that is under way keeps the times it was given. */
export const saveDeadlines = defineOperation({
  name: 'save-deadlines',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({ communityId: Id, version: Version, deadlines: Deadlines }),
  output: z.strictObject({ communityId: Id }),
});
