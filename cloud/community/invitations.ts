import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';
import type { Database } from '../platform/context';
import { hashedWho, limitAttempts } from '../platform/limit-attempts';
import { Refusal } from '../platform/refusal';
import { newShortCode } from '../platform/short-code';
import { type KeptCode, spendTry } from './queries/invitations';

/** How long a code can be used, in milliseconds: handed out on a Friday it still works on Monday. */
export const invitationMs = 72 * 3_600_000;
/** How often somebody may mistype it. */
export const invitationTries = 5;

const hash = promisify(scrypt) as (code: string, salt: Buffer, bytes: number) => Promise<Buffer>;
const hashBytes = 32;

/** Makes a code to hand out, with what is kept of it. */
export async function newInvitation(): Promise<KeptCode & { code: string }> {
  const code = newShortCode();
  const salt = randomBytes(16);
  return { code, salt, codeHash: await hash(code, salt, hashBytes) };
}

/**
 * Says whose a code is, and spends a try of it. `who` is whoever types it. Throws INVITATION_WRONG for everything else, whether there is
 * such a number, a code for it, or neither, and takes as long for each; TOO_MANY for somebody who goes on trying.
 */
export async function whoseInvitation(
  db: Database,
  typed: { phone: string; code: string; who: string },
  now: Date,
): Promise<{ personId: string; codeHash: Buffer }> {
  const what = 'invitation';
  await limitAttempts(db, { what, who: hashedWho(typed.who), most: 10, withinSeconds: 3600 }, now);
  const found = await spendTry(db, typed.phone, now);
  const typedHash = await hash(typed.code, found?.salt ?? randomBytes(16), hashBytes);
  if (!found || !timingSafeEqual(typedHash, found.codeHash)) throw new Refusal('INVITATION_WRONG');
  return { personId: found.personId, codeHash: found.codeHash };
}
