import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { recorderRoles } from '../shared/roles';
import { Id, words } from '../shared/schemas';

/** The longest message that is read, in characters; a chat is pasted in pieces. */
export const messageLength = 2000;

/** What a pasted message may leave open for whoever registers it. */
export const readingDoubts = [
  'unknownBuilding',
  'unknownEntrance',
  'severalPlaces',
  'severalEntrances',
  'severalFloors',
  'severalPhones',
  'severalMatters',
] as const;
export type ReadingDoubt = (typeof readingDoubts)[number];

/** Picks who, where and what out of a pasted chat message, to be looked over before it is registered; nothing is stored. */
export const readMessage = defineOperation({
  name: 'read-message',
  function: 'requests',
  kind: 'query',
  access: recorderRoles,
  input: z.strictObject({ communityId: Id, text: words(messageLength, 1) }),
  output: z.strictObject({
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
    /** One for each matter the message seems to hold. */
    matters: z.array(z.string()),
    doubts: z.array(z.strictObject({ code: z.enum(readingDoubts), said: z.nullable(z.string()) })),
  }),
});
