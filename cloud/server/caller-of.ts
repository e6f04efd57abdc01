import { shanghaiDate } from '../community/working-time';
import type { Caller } from '../platform/context';
import { loadCaller } from '../platform/queries/load-caller';
import { Refusal } from '../platform/refusal';
import { type AppParts, identityOf } from './app-parts';

/** Says who sends a request that is no operation, with the roles in force. Throws UNAUTHENTICATED. */
export async function callerOf(authorization: string | undefined, parts: AppParts): Promise<Caller> {
  const identity = await identityOf(authorization, parts);
  const now = parts.clock();
  const asked = { now, today: shanghaiDate(now), key: null, scopeId: null };
  const found = identity && (await loadCaller(parts.db, identity, asked));
  if (!found) throw new Refusal('UNAUTHENTICATED');
  return found.caller;
}
