import * as z from 'zod/mini';
import { beneficiaries } from '../requests/kinds';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, words } from '../shared/schemas';
import { SlotRef } from './fields';
import { bookingChannels } from './kinds';
import { Booked } from './receipts';

/** Books a place for the caller or a family member. */
export const book = defineOperation({
  name: 'book',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({
    ...SlotRef,
    onBehalfOf: z.enum(beneficiaries),
    /** What the hall should know, such as 'with a wheelchair'. */
    words: words(limits.reason),
  }),
  output: Booked,
});

/** A telephone number as people give it to the desk. */
export const Phone = z.string().check(z.regex(/^[0-9][0-9 -]{4,18}[0-9]$/, { error: 'wrongType' }));

/** Books for somebody who calls or stands at the window, account or not; limits do not bind staff. */
export const bookFor = defineOperation({
  name: 'book-for',
  function: 'hall',
  kind: 'command',
  access: ['desk', 'administrator'],
  input: z.strictObject({
    ...SlotRef,
    /** A neighbour found by `find-neighbours`; else name and phone are kept with the booking. */
    personId: z.optional(Id),
    name: words(limits.name, 1),
    phone: Phone,
    channel: z.enum(bookingChannels),
    words: words(limits.reason),
  }),
  output: Booked,
});

/** Finds whoever calls by the end of the phone number or the beginning of the name. */
export const findNeighbours = defineOperation({
  name: 'find-neighbours',
  function: 'hall',
  kind: 'query',
  access: ['desk', 'administrator'],
  input: z.strictObject({ communityId: Id, search: words(limits.name, 2) }),
  output: z.strictObject({
    neighbours: z.array(
      z.strictObject({
        personId: Id,
        name: z.string(),
        phone: z.string(),
        placeLabel: z.nullable(z.string()),
      }),
    ),
  }),
});
