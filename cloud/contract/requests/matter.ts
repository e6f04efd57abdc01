import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, Instant, MatterRef, PhotoLink } from '../shared/schemas';
import { Span } from './deadlines';
import { beneficiaries, channels, outcomes, requestKinds, satisfactions, urgencies } from './kinds';
import { moveNames, requestStates, standings } from './lifecycle';
import { ownerKinds } from './matter-row';
import { ReceiverRef } from './receivers';

/** Who did a step, as far as this reader may know. */
export const actorKinds = [
  'you',
  'requester',
  'desk',
  'street',
  'gridWorker',
  'unit',
  'claimant',
  'staff',
  'clock',
  'dispatcher',
] as const;
export type ActorKind = (typeof actorKinds)[number];

/** One step of the history. Facts are ids' names and instants; words are what a person wrote with it. */
export const Step = z.strictObject({
  version: z.int(),
  move: z.enum(moveNames),
  state: z.enum(requestStates),
  at: Instant,
  actor: z.enum(actorKinds),
  /** The person's or unit's name where this reader may know it. */
  actorName: z.nullable(z.string()),
  words: z.nullable(z.string()),
  photos: z.array(PhotoLink),
  receiverName: z.nullable(z.string()),
  dueAt: z.nullable(Instant),
  outcome: z.nullable(z.enum(outcomes)),
  /** For check, rate and thank: whether it was found solved. */
  solved: z.nullable(z.boolean()),
  /** For assign: when somebody comes, and who. */
  visitAt: z.nullable(Instant),
  assignedName: z.nullable(z.string()),
  /** For correct: what was otherwise before; kinds and urgencies as codes, categories and places by name. */
  corrections: z.array(
    z.strictObject({
      what: z.enum(['kind', 'category', 'urgency', 'place']),
      from: z.string(),
      to: z.string(),
    }),
  ),
});
export type Step = z.infer<typeof Step>;

/** How to reach somebody; only present where the reader has a right to it now. */
export const Contact = z.strictObject({ name: z.string(), phone: z.string() });

/** How long something may take, and when that is over. */
const Term = z.strictObject({ span: Span, dueAt: Instant });

/** One request, whole, as far as the caller may see it. Whoever may not see it at all gets NOT_FOUND. */
export const matter = defineOperation({
  name: 'matter',
  function: 'requests',
  kind: 'query',
  access: 'resident',
  input: z.strictObject(MatterRef),
  output: z.strictObject({
    communityId: Id,
    requestId: Id,
    version: z.int(),
    number: z.string(),
    kind: z.enum(requestKinds),
    state: z.enum(requestStates),
    title: z.string(),
    text: z.string(),
    category: z.nullable(z.strictObject({ code: z.string(), name: z.string() })),
    urgency: z.nullable(z.enum(urgencies)),
    place: z.strictObject({ nodeId: Id, label: z.string(), floor: z.nullable(z.string()) }),
    onBehalfOf: z.enum(beneficiaries),
    photos: z.array(PhotoLink),
    filedAt: Instant,
    firstAnswerDueAt: Instant,
    ownerKind: z.nullable(z.enum(ownerKinds)),
    ownerName: z.nullable(z.string()),
    dueAt: z.nullable(Instant),
    /** In which ways the caller stands to it, conflict of interest already taken off. */
    standings: z.array(z.enum(standings)),
    /** The moves open to the caller now: the buttons. */
    moves: z.array(z.enum(moveNames)),
    steps: z.array(Step),
    /** What the wall shows, once published. */
    published: z.nullable(
      z.strictObject({
        title: z.string(),
        story: z.string(),
        name: z.string(),
        effortMinutes: z.nullable(z.int()),
      }),
    ),
    claim: z.nullable(
      z.strictObject({
        state: z.enum(['claimed', 'matched']),
        claimantName: z.nullable(z.string()),
        termEndsAt: Instant,
        isOverdue: z.boolean(),
      }),
    ),
    releases: z.int(),
    returns: z.int(),
    workOrder: z.nullable(
      z.strictObject({
        receiverName: z.string(),
        receiverPhone: z.nullable(z.string()),
        takenByName: z.nullable(z.string()),
        dueAt: Instant,
        instruction: z.nullable(z.string()),
        assignedName: z.nullable(z.string()),
        visitAt: z.nullable(Instant),
      }),
    ),
    /** Who helps beside the lead and has not finished. */
    helpers: z.array(z.strictObject({ name: z.string(), phone: z.nullable(z.string()) })),
    /** What the requester was asked and has not answered; the clock stands still until then. */
    question: z.nullable(z.strictObject({ words: z.string(), until: Instant })),
    /** How it came, for staff. */
    channel: z.nullable(z.enum(channels)),
    /** Whom a complaint is about, for the requester and whoever weighs it. */
    about: z.nullable(z.strictObject({ isDesk: z.boolean(), name: z.nullable(z.string()) })),
    /** For the desk: whom the rules propose, and why. */
    proposal: z.nullable(z.strictObject({ receiver: ReceiverRef, name: z.string() })),
    /** For whoever may accept it: the category that its words suggest, whatever it was filed as. */
    suggestedCategory: z.nullable(
      z.strictObject({ code: z.string(), name: z.string(), urgency: z.enum(urgencies) }),
    ),
    /** For staff, while it can still be sent out: how long the work may take by urgency, and until when if it were sent out now. */
    resolveBy: z.nullable(z.strictObject({ normal: Term, utilities: Term, urgent: Term })),
    declineProposal: z.nullable(z.strictObject({ byName: z.string(), reason: z.string() })),
    requesterContact: z.nullable(Contact),
    claimantContact: z.nullable(Contact),
    rating: z.nullable(
      z.strictObject({
        solved: z.boolean(),
        satisfaction: z.nullable(z.enum(satisfactions)),
        speed: z.nullable(z.int()),
        attitude: z.nullable(z.int()),
        result: z.nullable(z.int()),
      }),
    ),
  }),
});
