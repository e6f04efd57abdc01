import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { PlaceInput } from '../shared/place';
import { recorderRoles } from '../shared/roles';
import { Id, PhotoIds, words } from '../shared/schemas';
import { channels, type RequestKind } from './kinds';
import { Receipt } from './receipt';

/** What staff can register: complaints are made by whoever complains, so that nobody learns of them on the way. */
export const registeredKinds = [
  'issue',
  'wish',
  'suggestion',
  'patrol',
] as const satisfies readonly RequestKind[];

/** A telephone number as people write it: digits, spaces and dashes. */
export const Phone = z.string().check(
  z.overwrite((text) => text.replace(/[\s-]/g, '')),
  z.regex(/^(\+86)?(1\d{10}|0\d{9,11}|\d{7,8})$/, { error: 'wrongType' }),
);

/** What registering answers: the receipt, and the code of the slip for a requester without an account. */
export const RegisterReceipt = z.extend(Receipt, { receiptCode: z.nullable(z.string()) });
export type RegisterReceipt = z.infer<typeof RegisterReceipt>;

/**
 * Registers a matter for somebody who told it (代录), or what a patrol found. The requester owns it: whoever is known in the community
 * by that telephone number, else a neighbour without an account. What a patrol found needs no requester.
 */
export const registerRequest = defineOperation({
  name: 'register-request',
  function: 'requests',
  kind: 'command',
  access: recorderRoles,
  input: z
    .strictObject({
      communityId: Id,
      kind: z.enum(registeredKinds),
      channel: z.enum(channels),
      requester: z.optional(z.strictObject({ name: words(limits.name, 1), phone: z.optional(Phone) })),
      text: words(limits.text),
      place: PlaceInput,
      category: z.optional(words(limits.name, 1)),
      photos: PhotoIds,
    })
    .check(
      z.refine((one) => one.text !== '' || one.photos.length > 0, { error: 'required', path: ['text'] }),
      z.refine((one) => one.kind === 'patrol' || one.requester !== undefined, {
        error: 'required',
        path: ['requester'],
      }),
    ),
  output: RegisterReceipt,
});
