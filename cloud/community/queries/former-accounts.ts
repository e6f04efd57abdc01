import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../platform/context';

/** Whose former accounts are meant: one's own, or everybody's who was tied or proved a number in the two days before an instant. */
export type Whose = { readonly personId: string } | { readonly latelyAt: Date };

const isLate = (instant: RawBuilder<unknown>, { latelyAt }: { readonly latelyAt: Date }) =>
  sql`${instant} > ${latelyAt}::timestamptz - interval '2 days'`;

/** Who accounts were before they were tied (`id`), with the person whom each is now (`now_id`). */
export function formerAccounts(whose: Whose): RawBuilder<unknown> {
  const isMeant = 'personId' in whose ? sql`e.person_id = ${whose.personId}` : isLate(sql.ref('e.at'), whose);
  return sql`
    select distinct on (e.former_person_id) e.former_person_id as id, e.person_id as now_id from account_event e
    where e.change = 'tied' and e.former_person_id is not null and ${isMeant}
      and not exists (select from person_identity i where i.person_id = e.former_person_id)
    order by e.former_person_id, e.id desc`;
}

/** Neighbours without an account (`id`) with the number that an account proved (`now_id`). */
export function neighboursOfNumber(whose: Whose): RawBuilder<unknown> {
  const isMeant =
    'personId' in whose
      ? sql`me.id = ${whose.personId} and me.phone_verified_at is not null`
      : isLate(sql.ref('me.phone_verified_at'), whose);
  return sql`
    select p.id, me.id as now_id from person me
    join person p on plain_phone(p.phone) = plain_phone(me.phone) and p.id <> me.id
    where ${isMeant} and not exists (select from person_identity i where i.person_id = p.id)`;
}

/** Takes a proved number off the neighbours who had it: from now on the number means the account. */
export async function forgetNumbers(db: Database, whose: Whose): Promise<void> {
  await sql`
    update person p set phone = null from (${neighboursOfNumber(whose)}) neighbour
    where p.id = neighbour.id and not exists (select from role_grant g where g.person_id = p.id)`.execute(db);
}
