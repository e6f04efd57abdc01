import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Instant } from '../shared/schemas';
import { requestKinds } from './kinds';
import { requestStates } from './lifecycle';
import { ownerKinds } from './matter-row';

/** The code of a receipt slip: 8 letters and digits without those that look alike. */
export const ReceiptCode = z.string().check(
  z.overwrite((text) => text.replace(/\s/g, '').toUpperCase()),
  z.regex(/^[2-9A-HJ-NP-Z]{8}$/, { error: 'wrongType' }),
);

/** How a matter stands, for whoever holds its receipt slip. Nothing in it is personal. */
export const lookUpReceipt = defineOperation({
  name: 'look-up-receipt',
  function: 'requests',
  kind: 'query',
  access: 'anyone',
  input: z.strictObject({ code: ReceiptCode }),
  output: z.strictObject({
    number: z.string(),
    kind: z.enum(requestKinds),
    state: z.enum(requestStates),
    categoryName: z.nullable(z.string()),
    ownerKind: z.nullable(z.enum(ownerKinds)),
    ownerName: z.nullable(z.string()),
    dueAt: z.nullable(Instant),
    movedAt: Instant,
  }),
});
