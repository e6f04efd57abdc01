import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { staffRoles } from '../shared/roles';
import { Instant } from '../shared/schemas';

/** What a browser can be known as. */
export const browsers = ['Edge', 'Chrome', 'Firefox', 'Safari', 'other'] as const;
export type BrowserName = (typeof browsers)[number];

/** What a browser can run on. */
export const systems = ['Windows', 'macOS', 'Linux', 'Android', 'iOS', 'other'] as const;
export type SystemName = (typeof systems)[number];

/** The code that a browser shows: 24 random bytes in base64url. */
export const SignInCode = z.string().check(z.regex(/^[A-Za-z0-9_-]{32}$/, { error: 'wrongType' }));

/**
 * Which browser asks to be signed in by a code, before the person confirms. CODE_UNKNOWN, CODE_EXPIRED or CODE_USED where there is
 * nothing to confirm.
 */
export const signInCode = defineOperation({
  name: 'sign-in-code',
  function: 'session',
  kind: 'query',
  access: staffRoles,
  input: z.strictObject({ code: SignInCode }),
  output: z.strictObject({
    browser: z.enum(browsers),
    system: z.enum(systems),
    askedAt: Instant,
    expiresAt: Instant,
  }),
});
