import { sql } from 'kysely';
import type { Account } from '../../contract/administration/accounts';
import type { Database } from '../../platform/context';

/** Somebody with a telephone number. */
export interface PhoneHolder {
  readonly personId: string;
  /** Whether a role of his is in force or begins later. */
  readonly isStaff: boolean;
  readonly hasAccount: boolean;
}

/** Reads who has a number, however it is written. */
export async function readPhoneHolders(db: Database, phone: string, today: string): Promise<PhoneHolder[]> {
  const { rows } = await sql<PhoneHolder>`
    select p.id as "personId",
      exists (select from role_grant g where g.person_id = p.id and g.revoked_at is null
        and (g.to_date is null or g.to_date >= ${today}::date)) as "isStaff",
      exists (select from person_identity i where i.person_id = p.id) as "hasAccount"
    from person p where plain_phone(p.phone) = plain_phone(${phone}) order by p.id limit 20`.execute(db);
  return rows;
}

/** Takes two people for oneself until the transaction ends, so that of two who claim one at once one waits for the other. */
export async function holdPeople(trx: Database, ids: readonly string[]): Promise<void> {
  await sql`select id from person where id = any(${[...ids]}::uuid[]) order by id for update`.execute(trx);
}

/** Whether another account of the same platform acts as somebody already. */
export async function isClaimed(trx: Database, personId: string, byPersonId: string): Promise<boolean> {
  const { rows } = await sql`
    select from person_identity theirs join person_identity own on own.provider = theirs.provider
    where theirs.person_id = ${personId} and own.person_id = ${byPersonId}`.execute(trx);
  return rows.length > 0;
}

/** Whether somebody works here or did, in whatever role: what he handled so bears his name. */
export async function hasWorked(trx: Database, personId: string): Promise<boolean> {
  const { rows } = await sql`
    select from role_grant where person_id = ${personId} and role <> 'volunteer' limit 1`.execute(trx);
  return rows.length > 0;
}

/** Lets an account act as somebody from now on: its identities, sessions and roles are his, and its home where he has none. */
export async function moveAccount(trx: Database, fromId: string, toId: string): Promise<void> {
  await sql`update person_identity set person_id = ${toId} where person_id = ${fromId}`.execute(trx);
  await sql`update session set person_id = ${toId} where person_id = ${fromId}`.execute(trx);
  await sql`
    update role_grant g set person_id = ${toId} where g.person_id = ${fromId}
      and not exists (select from role_grant o where o.person_id = ${toId} and o.role = g.role and o.node_id = g.node_id
        and o.revoked_at is null)`.execute(trx);
  await sql`
    update person p set home_community_id = coalesce(p.home_community_id, former.home_community_id),
      home_place_id = case when p.home_community_id is null then former.home_place_id else p.home_place_id end
    from person former where p.id = ${toId} and former.id = ${fromId}`.execute(trx);
  await sql`
    update person set phone = null, phone_verified_at = null, home_community_id = null, home_place_id = null
    where id = ${fromId}`.execute(trx);
}

/** Keeps a number as one's own because WeChat vouched for it; a number that is on file stays as it is written. */
export async function keepVerifiedPhone(
  trx: Database,
  personId: string,
  phone: string,
  at: Date,
): Promise<void> {
  await sql`
    update person set phone_verified_at = ${at},
      phone = case when plain_phone(phone) = plain_phone(${phone}) then phone else ${phone} end
    where id = ${personId}`.execute(trx);
}

/** Parts somebody from every account but a demo's, ends his sessions and takes back a code. Returns whether there was anything to part. */
export async function partAccount(trx: Database, personId: string, at: Date): Promise<boolean> {
  const { rows } = await sql`
    delete from person_identity where person_id = ${personId} and provider <> 'demo' returning subject`.execute(
    trx,
  );
  const { numAffectedRows } = await sql`
    update session set revoked_at = ${at} where person_id = ${personId} and revoked_at is null`.execute(trx);
  await sql`delete from invitation where person_id = ${personId}`.execute(trx);
  await sql`update person set phone_verified_at = null where id = ${personId}`.execute(trx);
  return rows.length > 0 || Number(numAffectedRows ?? 0) > 0;
}

/** Writes down what happened to who an account is. */
export async function recordAccount(
  trx: Database,
  event: {
    personId: string;
    change: NonNullable<Account['last']>['change'];
    means: NonNullable<Account['last']>['means'];
    by: string;
    formerPersonId?: string;
  },
  at: Date,
): Promise<void> {
  await sql`
    insert into account_event (person_id, change, means, by_person_id, former_person_id, at)
    values (${event.personId}, ${event.change}, ${event.means}, ${event.by}, ${event.formerPersonId ?? null}, ${at})`.execute(
    trx,
  );
}

/** Reads whether somebody is claimed by an account, and what happened last. */
export async function readAccount(db: Database, personId: string): Promise<Account> {
  const { rows } = await sql<Account>`
    select exists (select from person_identity where person_id = ${personId}) as "isTied",
      (select jsonb_build_object('change', change, 'means', means,
          'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
        from account_event where person_id = ${personId} order by id desc limit 1) as last`.execute(db);
  return rows[0] ?? { isTied: false, last: null };
}
