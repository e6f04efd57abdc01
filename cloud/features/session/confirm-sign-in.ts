import type { confirmSignIn as confirmOperation } from '../../contract/session/confirm-sign-in';
import type { signInCode as codeOperation } from '../../contract/session/sign-in-code';
import type { UseCase } from '../../platform/context';
import { isAlreadyDone } from '../../platform/queries/find-stored-reply';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { type CodeRow, confirmCode, readCode } from './queries/sign-in-codes';
import { hashOf, heldMs } from './sign-in-codes';

/** Throws why a code cannot be confirmed. */
function refuseUnlessOpen(row: CodeRow | null, now: Date): asserts row is CodeRow {
  if (!row) throw new Refusal('CODE_UNKNOWN');
  if (row.isConfirmed) throw new Refusal('CODE_USED');
  if (row.expiresAt <= now) throw new Refusal('CODE_EXPIRED');
}

/** Says which browser asks. */
export const signInCode: UseCase<typeof codeOperation> = async ({ code }, { db, now }) => {
  const row = await readCode(db, hashOf(code));
  refuseUnlessOpen(row, now);
  const { browser, system, askedAt, expiresAt } = row;
  return { browser, system, askedAt: askedAt.toISOString(), expiresAt: expiresAt.toISOString() };
};

/** Confirms a code for the caller, if nobody has and it is not past. */
export const confirmSignIn: UseCase<typeof confirmOperation> = async ({ code }, { db, now, command }) => {
  const heldUntil = new Date(now.getTime() + heldMs);
  if (await confirmCode(db, hashOf(code), command, now, heldUntil)) return { state: 'confirmed' };
  if (await isAlreadyDone(db, command)) throw new AlreadyDone();
  refuseUnlessOpen(await readCode(db, hashOf(code)), now);
  throw new Refusal('CODE_USED');
};
