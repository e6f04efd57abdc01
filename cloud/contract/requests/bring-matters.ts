import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Nothing } from '../shared/schemas';
import { ReceiptCode } from './look-up-receipt';
import { Moved } from './receipt';

/** Brings into the account what was registered for its verified number, and what was asked before it was tied to a person. */
export const bringMatters = defineOperation({
  name: 'bring-matters',
  function: 'requests',
  kind: 'command',
  access: 'anyone',
  input: Nothing,
  output: z.strictObject({ count: z.int() }),
});

/**
 * Brings the matter of a slip into the account of whoever holds it and knows how the requester's telephone number ends. NOT_FOUND also
 * when another account has it.
 */
export const adoptMatter = defineOperation({
  name: 'adopt-matter',
  function: 'requests',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({
    code: ReceiptCode,
    phoneEnd: z.string().check(z.regex(/^[0-9]{4}$/, { error: 'wrongType' })),
  }),
  output: Moved,
});
