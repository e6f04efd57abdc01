import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id, Instant } from '../shared/schemas';

/** What can happen to who an account is. */
export const accountChanges = ['invited', 'tied', 'untied'] as const;
/** By what it happened. */
export const accountMeans = ['phone', 'invitation', 'phoneChanged', 'administrator'] as const;

/** Whether somebody is claimed by an account, and what happened last. */
export const Account = z.strictObject({
  isTied: z.boolean(),
  last: z.nullable(
    z.strictObject({ change: z.enum(accountChanges), means: z.enum(accountMeans), at: Instant }),
  ),
});
export type Account = z.infer<typeof Account>;

/**
 * Makes a code by which somebody claims who he is, in place of one made before. It is shown once: a repeated call answers null, and
 * whoever lost it makes another.
 */
export const invitePerson = defineOperation({
  name: 'invite-person',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({ personId: Id }),
  output: z.strictObject({ code: z.nullable(z.string()), expiresAt: Instant }),
});

/** Parts somebody from the account that claimed him and ends its sessions, so that another can claim him. */
export const untiePerson = defineOperation({
  name: 'untie-person',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({ personId: Id }),
  output: z.strictObject({ personId: Id }),
});
