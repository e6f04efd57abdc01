import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { recorderRoles } from '../shared/roles';
import { Id, words } from '../shared/schemas';

/** The longest message that is read, in characters; a chat is pasted in pieces. */
export const messageLength = 2000;

/** The most matters that one message is cut into; what follows is pasted again. */
export const mostMatters = 20;

/** What a pasted message may leave open for whoever registers it. */
export const readingDoubts = [
  'unknownBuilding',
  'unknownEntrance',
  'severalPlaces',
  'severalEntrances',
  'severalFloors',
  'severalPhones',
  'severalMatters',
  'lentPlace',
] as const;
export type ReadingDoubt = (typeof readingDoubts)[number];

/** One matter to be registered, as far as the message says; what it does not say is null. */
const ReadMatter = z.strictObject({
  buildingId: z.nullable(Id),
  entranceId: z.nullable(Id),
  areaId: z.nullable(Id),
  /** Below the ground negative; there is no floor zero. */
  floor: z.nullable(z.int()),
  name: z.nullable(z.string()),
  phone: z.nullable(z.string()),
  category: z.nullable(z.string()),
  /** What is asked, without greeting, sender and telephone. */
  text: z.string(),
  /** Matters with the same number are told by one person. */
  teller: z.int(),
  doubts: z.array(z.strictObject({ code: z.enum(readingDoubts), said: z.nullable(z.string()) })),
});
export type ReadMatter = z.infer<typeof ReadMatter>;

/** Picks who, where and what out of a pasted chat message, to be looked over before it is registered; nothing is stored. */
export const readMessage = defineOperation({
  name: 'read-message',
  function: 'requests',
  kind: 'query',
  access: recorderRoles,
  input: z.strictObject({ communityId: Id, text: words(messageLength, 1) }),
  output: z.strictObject({
    /** All of it as one matter. */
    whole: ReadMatter,
    /** Each by itself where the message holds several; empty otherwise. */
    matters: z.array(ReadMatter).check(z.maxLength(mostMatters)),
    /** How many matters more it seems to hold. */
    more: z.int(),
  }),
});
