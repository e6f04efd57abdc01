import { tieAccount } from '../../community/accounts';
import { whoseInvitation } from '../../community/invitations';
import { keepVerifiedPhone, type PhoneHolder, readPhoneHolders } from '../../community/queries/accounts';
import { useUpInvitation } from '../../community/queries/invitations';
import { shanghaiDate } from '../../community/working-time';
import type {
  useInvitation as invitationOperation,
  verifyPhone as phoneOperation,
} from '../../contract/session/claim-identity';
import type { CommandContext, Database, UseCase } from '../../platform/context';
import { limitAttempts } from '../../platform/limit-attempts';
import { keepReply } from '../../platform/queries/keep-reply';
import { nobodysCommunity } from '../../platform/queries/load-caller';
import { Refusal } from '../../platform/refusal';
import { readHome } from './queries/homes';

/** Each exchange costs the village money, so that nobody may ask for many. */
const phonesADay = { most: 10, withinSeconds: 86_400 };

/** Answers who the account is now, with the key under that person: a repeated call comes from him. */
async function answer(trx: Database, personId: string, isStaff: boolean, context: CommandContext) {
  const reply = { personId, isStaff };
  const scopeId = (await readHome(trx, personId))?.communityId ?? nobodysCommunity;
  await keepReply(trx, { ...context.command, scopeId, personId }, reply, context.now);
  return reply;
}

/** The one with a role whom a number means, or null for the account itself. Throws why it is neither. */
function meantBy(holders: readonly PhoneHolder[], personId: string): string | null {
  const staff = holders.filter(({ isStaff }) => isStaff);
  if (staff.some((one) => one.personId === personId)) return null;
  if (staff.length > 1) throw new Refusal('PHONE_SHARED');
  if (staff[0]) return staff[0].personId;
  if (holders.some((one) => one.hasAccount && one.personId !== personId)) throw new Refusal('PHONE_TIED');
  if (holders.length === 0) throw new Refusal('PHONE_UNKNOWN');
  return null;
}

/** Ties the account to whoever was entered with its number, or keeps the number as its own. */
export const verifyPhone: UseCase<typeof phoneOperation> = async ({ code }, context) => {
  const { caller, db, now } = context;
  if (!context.phoneNumbers) throw new Refusal('PHONE_UNAVAILABLE');
  await limitAttempts(db, { what: 'phone', who: caller.personId, ...phonesADay }, now);
  const phone = await context.phoneNumbers(code, now);
  return db.transaction().execute(async (trx) => {
    const today = shanghaiDate(now);
    const meant = meantBy(await readPhoneHolders(trx, phone, today), caller.personId);
    const as = meant ?? caller.personId;
    await tieAccount(trx, { personId: caller.personId, as, means: 'phone' }, now);
    await keepVerifiedPhone(trx, as, phone, now);
    return answer(trx, as, meant !== null || caller.grants.length > 0, context);
  });
};

/** Ties the account to the person whose code it has. */
export const useInvitation: UseCase<typeof invitationOperation> = async ({ phone, code }, context) => {
  const { caller, db, now } = context;
  const { personId: as, codeHash } = await whoseInvitation(db, { phone, code, who: caller.personId }, now);
  return db.transaction().execute(async (trx) => {
    if (!(await useUpInvitation(trx, as, codeHash))) throw new Refusal('INVITATION_WRONG');
    await tieAccount(trx, { personId: caller.personId, as, means: 'invitation' }, now);
    return answer(trx, as, true, context);
  });
};
