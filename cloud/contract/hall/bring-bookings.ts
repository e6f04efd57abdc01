import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Nothing } from '../shared/schemas';

/** Brings into the account the bookings, waits and numbers that it had before it was tied to a person. */
export const bringBookings = defineOperation({
  name: 'bring-bookings',
  function: 'hall',
  kind: 'command',
  access: 'anyone',
  input: Nothing,
  output: z.strictObject({ count: z.int() }),
});
