import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, words } from '../shared/schemas';
import { BookingRef, SeenVersion } from './fields';
import { BookingMoved } from './receipts';

const access = ['desk', 'administrator'] as const;

/** Checks somebody in by the six digits that the QR code holds, on the day. */
export const checkInByCode = defineOperation({
  name: 'check-in-by-code',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject({
    communityId: Id,
    code: z.string().check(z.regex(/^\d{6}$/, { error: 'wrongType' })),
  }),
  output: BookingMoved,
});

/** Checks somebody in from the list; also whoever comes late after all. */
export const checkIn = defineOperation({
  name: 'check-in',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject(BookingRef),
  output: BookingMoved,
});

/** Marks that somebody did not come, once the time has begun. */
export const markNoShow = defineOperation({
  name: 'mark-no-show',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject(BookingRef),
  output: BookingMoved,
});

/** Says that the service is done. */
export const completeBooking = defineOperation({
  name: 'complete-booking',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject(BookingRef),
  output: BookingMoved,
});

/** Notes that the person was called and will come. */
export const confirmCall = defineOperation({
  name: 'confirm-call',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject(BookingRef),
  output: BookingMoved,
});

/** Allows the use of a venue, for the unit that owns it. */
export const approveBooking = defineOperation({
  name: 'approve-booking',
  function: 'hall',
  kind: 'command',
  access: ['unitLead', 'unitMember'],
  input: z.strictObject({ ...BookingRef, version: SeenVersion }),
  output: BookingMoved,
});

/** Does not allow it, with a reason that the booker sees. */
export const declineBooking = defineOperation({
  name: 'decline-booking',
  function: 'hall',
  kind: 'command',
  access: ['unitLead', 'unitMember'],
  input: z.strictObject({ ...BookingRef, version: SeenVersion, reason: words(limits.reason, 1) }),
  output: BookingMoved,
});
