import type {
  adoptMatter as adoptOperation,
  bringMatters as bringOperation,
} from '../../contract/requests/bring-matters';
import type { CommandContext, UseCase } from '../../platform/context';
import { hashedWho, limitAttempts } from '../../platform/limit-attempts';
import { isAlreadyDone } from '../../platform/queries/find-stored-reply';
import { keepReply } from '../../platform/queries/keep-reply';
import { forgetNumbers } from '../../platform/queries/neighbours';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { isAdoptable, planAdoption } from './adopt-matter';
import { bringClaims } from './bring-claims';
import { hasConflict, isSubject } from './conflict';
import { findBySlip, findMattersToBring } from './queries/find-matters-to-bring';
import { loadSnapshot } from './queries/load-snapshot';
import { moveRequest } from './queries/move-request';

/** How many matters one call brings at most. */
const most = 200;
const triesADay = { withinSeconds: 86_400 };

/** Brings one matter, if the account neither worked on it nor is whom it is about; a matter that somebody else moves meanwhile is left for the next call. */
async function bringOne(
  matter: { communityId: string; requestId: string; isOwnOfBefore: boolean },
  { caller, db, now }: CommandContext,
): Promise<boolean> {
  const snapshot = await loadSnapshot(db, matter.communityId, matter.requestId);
  if (!snapshot || !isAdoptable(snapshot)) return false;
  const isBarred = matter.isOwnOfBefore ? isSubject(caller, snapshot) : hasConflict(caller, snapshot);
  if (isBarred) return false;
  const plan = planAdoption(snapshot, caller.personId, { now });
  return (await moveRequest(db, snapshot, plan, now, null)) !== null;
}

/** Brings everything in, one statement a matter: what one call leaves out the next one finds. */
export const bringMatters: UseCase<typeof bringOperation> = async (_input, context) => {
  const { caller, db, now, command } = context;
  let count = 0;
  for (const matter of await findMattersToBring(db, caller.personId, now, most))
    if (await bringOne(matter, context)) count += 1;
  await bringClaims(context);
  await forgetNumbers(db, caller.personId);
  const reply = { count };
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
