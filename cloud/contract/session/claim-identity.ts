import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, Phone } from '../shared/schemas';

/** Who the account is from now on, and whether that is somebody with a role. */
const Claimed = z.strictObject({ personId: Id, isStaff: z.boolean() });

/** The code that an administrator hands out: eight letters and figures that are not mistaken for each other, in any case and spacing. */
export const InvitationCode = z.string().check(
  z.maxLength(12, { error: 'wrongType', abort: true }),
  z.overwrite((text) => text.replace(/[\s-]/g, '').toUpperCase()),
  z.regex(/^[2-9A-HJ-NP-Z]{8}$/, { error: 'wrongType' }),
);

/**
 * Ties the account to whoever was entered with the number that WeChat vouches for; `code` is the phone number button's. Where nobody with
 * a role has it, the number is the account's own from now on, so that what was registered for it can be brought in.
 */
export const verifyPhone = defineOperation({
  name: 'verify-phone',
  function: 'session',
  kind: 'command',
  access: 'anyone',
  input: z.strictObject({ code: z.string().check(z.regex(/^[\w-]{1,128}$/, { error: 'wrongType' })) }),
  output: Claimed,
});

/** Ties the account to the person whom an administrator has given a code; INVITATION_WRONG says no more than that. */
export const useInvitation = defineOperation({
  name: 'use-invitation',
  function: 'session',
  kind: 'command',
  access: 'anyone',
  input: z.strictObject({ phone: Phone, code: InvitationCode }),
  output: Claimed,
});
