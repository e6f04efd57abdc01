import * as z from 'zod/mini';
import { beneficiaries } from '../requests/kinds';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, words } from '../shared/schemas';
import { Phone } from './book';
import { SlotRef, WaitRef } from './fields';
import { waitMoves } from './lifecycle';
import { WaitRow } from './my-bookings';
import { Booked, WaitMoved } from './receipts';

/** Waits for a place in a full slot. */
export const joinWaitlist = defineOperation({
  name: 'join-waitlist',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({ ...SlotRef, onBehalfOf: z.enum(beneficiaries) }),
  output: WaitMoved,
});

/** Waits no longer. */
export const leaveWaitlist = defineOperation({
  name: 'leave-waitlist',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject(WaitRef),
  output: WaitMoved,
});

/** Takes the place that is offered: it becomes a booking. */
export const acceptOffer = defineOperation({
  name: 'accept-offer',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject(WaitRef),
  output: Booked,
});

/** Leaves the offered place to the next. */
export const refuseOffer = defineOperation({
  name: 'refuse-offer',
  function: 'hall',
  kind: 'command',
  access: 'resident',
  input: z.strictObject(WaitRef),
  output: WaitMoved,
});

/** An own wait: the place in it, or the offer and until when it stands. */
export const waitPlace = defineOperation({
  name: 'wait-place',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject(WaitRef),
  output: z.strictObject({ ...WaitRow.shape, moves: z.array(z.enum(waitMoves)) }),
});

/** Puts whoever calls or stands at the window on the waitlist, account or not; whoever has none is called when an offer comes. */
export const waitFor = defineOperation({
  name: 'wait-for',
  function: 'hall',
  kind: 'command',
  access: ['desk', 'administrator'],
  input: z.strictObject({
    ...SlotRef,
    personId: z.optional(Id),
    name: words(limits.name, 1),
    phone: Phone,
    words: words(limits.reason),
  }),
  output: WaitMoved,
});

/** Takes the place that is offered to somebody, who said so on the phone. */
export const acceptOfferFor = defineOperation({
  name: 'accept-offer-for',
  function: 'hall',
  kind: 'command',
  access: ['desk', 'administrator'],
  input: z.strictObject(WaitRef),
  output: Booked,
});

/** Ends the wait of somebody who said so on the phone; a place that was offered goes to the next. */
export const endWaitFor = defineOperation({
  name: 'end-wait-for',
  function: 'hall',
  kind: 'command',
  access: ['desk', 'administrator'],
  input: z.strictObject(WaitRef),
  output: WaitMoved,
});
