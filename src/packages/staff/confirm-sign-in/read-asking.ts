import { signInCode } from '../../../../cloud/contract/session/sign-in-code';
import type { ErrorCode } from '../../../../cloud/contract/shared/errors';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { type Answer, callCloud } from '../../../phone/call-cloud';

/** Which browser asks by a code, or why nobody can be let in by it any more. */
export type Found =
  | { readonly refused: null; readonly asking: OutputOf<typeof signInCode> }
  | { readonly refused: ErrorCode };

/** Reads who asks by a code. What the server refuses is an answer to show; only where there is none asking again may help. */
export async function readAsking(code: string): Promise<Answer<Found>> {
  const answer = await callCloud(signInCode, { code });
  if (answer.ok) return { ok: true, data: { refused: null, asking: answer.data } };
  if (answer.code === 'UNAVAILABLE') return answer;
  return { ok: true, data: { refused: answer.code === 'INVALID' ? 'CODE_UNKNOWN' : answer.code } };
}
