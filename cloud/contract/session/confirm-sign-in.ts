import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { staffRoles } from '../shared/roles';
import { SignInCode } from './sign-in-code';

/** Lets the browser that shows a code in as the caller: once, and one person only. */
export const confirmSignIn = defineOperation({
  name: 'confirm-sign-in',
  function: 'session',
  kind: 'command',
  access: staffRoles,
  input: z.strictObject({ code: SignInCode }),
  output: z.strictObject({ state: z.literal('confirmed') }),
});
