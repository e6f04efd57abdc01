import type {
  adoptMatter as adoptOperation,
  bringMatters as bringOperation,
} from '../../contract/requests/bring-matters';
import type { UseCase } from '../../platform/context';
import { hashedWho, limitAttempts } from '../../platform/limit-attempts';
import { isAlreadyDone } from '../../platform/queries/find-stored-reply';
import { keepReply } from '../../platform/queries/keep-reply';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { isAdoptable, planAdoption } from './adopt-matter';
import { bringAlong } from './bring-along';
import { bringClaims } from './bring-claims';
import { hasConflict, isSubject } from './conflict';
import { findBySlip } from './queries/find-matters-to-bring';
import { loadSnapshot } from './queries/load-snapshot';
import { moveRequest } from './queries/move-request';

const triesADay = { withinSeconds: 86_400 };

/** Brings everything in that was told for the caller's number or asked before; the clock does the same for whoever did not ask. */
export const bringMatters: UseCase<typeof bringOperation> = async (_input, { caller, db, now, command }) => {
  const whose = { personId: caller.personId };
  const reply = { count: await bringAlong(whose, { db, now }) };
  await bringClaims(whose, { db, now });
  await keepReply(db, command, reply, now);
  return reply;
};

/** Brings in the matter of a slip. Everything that does not fit is NOT_FOUND alike; tries are counted by account and by slip. */
export const adoptMatter: UseCase<typeof adoptOperation> = async ({ code, phoneEnd }, context) => {
  const { caller, db, now, command } = context;
  await limitAttempts(db, { what: 'slip', who: caller.personId, most: 20, ...triesADay }, now);
  await limitAttempts(db, { what: 'slip of', who: hashedWho(code), most: 5, ...triesADay }, now);
  const found = await findBySlip(db, code, phoneEnd);
  const snapshot = found && (await loadSnapshot(db, found.communityId, found.requestId));
  if (!snapshot || !isAdoptable(snapshot) || isSubject(caller, snapshot)) throw new Refusal('NOT_FOUND');
  if (hasConflict(caller, snapshot)) throw new Refusal('CONFLICT_OF_INTEREST');
  const plan = planAdoption(snapshot, caller.personId, { now });
  const version = await moveRequest(db, snapshot, plan, now, command);
  if (version !== null) return { requestId: snapshot.requestId, state: snapshot.state, version };
  if (await isAlreadyDone(db, command)) throw new AlreadyDone();
  throw new Refusal('CHANGED');
};
