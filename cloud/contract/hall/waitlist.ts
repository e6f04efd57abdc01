import * as z from 'zod/mini';
import { beneficiaries } from '../requests/kinds';
import { defineOperation } from '../shared/operation';
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
