import type { Account } from '../contract/administration/accounts';
import type { Database } from '../platform/context';
import { Refusal } from '../platform/refusal';
import {
  hasWorked,
  holdPeople,
  isClaimed,
  moveAccount,
  partAccount,
  recordAccount,
} from './queries/accounts';

type Means = NonNullable<Account['last']>['means'];

/**
 * Lets an account act as somebody from now on. Throws PHONE_TIED when another account does, ACCOUNT_BUSY when the account itself works
 * here or did under another name: an administrator gives that name the further role. What it asked for, claimed and booked as a resident
 * comes along by `bring-matters` and `bring-bookings`.
 */
export async function tieAccount(
  trx: Database,
  account: { personId: string; as: string; means: Means },
  now: Date,
): Promise<void> {
  const { personId, as, means } = account;
  if (personId === as) return;
  await holdPeople(trx, [personId, as]);
  if (await isClaimed(trx, as, personId)) throw new Refusal('PHONE_TIED');
  if (await hasWorked(trx, personId)) throw new Refusal('ACCOUNT_BUSY');
  await moveAccount(trx, personId, as);
  await recordAccount(trx, { personId: as, change: 'tied', means, by: as, formerPersonId: personId }, now);
}

/** Parts somebody from his account, and writes it down where there was one. */
export async function untieAccount(
  trx: Database,
  parted: { personId: string; means: Means; by: string },
  now: Date,
): Promise<void> {
  if (await partAccount(trx, parted.personId, now))
    await recordAccount(trx, { ...parted, change: 'untied' }, now);
}
