import { sql } from 'kysely';
import type { Caller, Database, StoredReply } from '../context';
import type { Identity } from '../identity';

interface CallerRow extends Caller {
  storedHash: Buffer | null;
  storedReply: unknown;
}

/**
 * Reads, in one round trip, who calls, with the roles in force on `today`, and the reply stored for the command if it was carried out
 * before. `scopeId` null stands for the caller's home. Whose a session is the database says: its account may have been tied to somebody
 * since the token was signed.
 */
export async function loadCaller(
  db: Database,
  identity: Identity,
  asked: { now: Date; today: string; key: string | null; scopeId: string | null },
): Promise<{ caller: Caller; stored: StoredReply | null } | null> {
  const who =
    'provider' in identity
      ? sql`select person_id from person_identity where provider = ${identity.provider} and subject = ${identity.subject}`
      : sql`select person_id from session where id = ${identity.sessionId}
          and revoked_at is null and expires_at > ${asked.now}`;
  const { rows } = await sql<CallerRow>`
    select p.id as "personId", p.call_name as "callName", p.home_community_id as "homeCommunityId",
      p.home_place_id as "homePlaceId", coalesce(home.settings, '{}') as "homeSettings",
      coalesce((
        select jsonb_agg(jsonb_build_object('role', g.role, 'nodeId', n.id, 'nodeName', n.label, 'level', n.level,
          'communityId', n.community_id, 'unitId', u.id, 'unitName', u.name) order by g.from_date, g.id)
        from role_grant g join tree_node n on n.id = g.node_id left join unit u on u.id = g.unit_id
        where g.person_id = p.id and g.revoked_at is null and g.from_date <= ${asked.today}::date
          and (g.to_date is null or g.to_date >= ${asked.today}::date)), '[]') as grants,
      k.input_hash as "storedHash", k.reply as "storedReply"
    from person p
    left join tree_node home on home.id = p.home_community_id
    left join idempotency_key k on k.key = ${asked.key} and k.person_id = p.id
      and k.scope_id = coalesce(${asked.scopeId}::uuid, p.home_community_id, ${nobodysCommunity})
    where p.id = (${who})`.execute(db);
  const row = rows[0];
  if (!row) return null;
  const { storedHash, storedReply, ...caller } = row;
  return { caller, stored: storedHash && { inputHash: storedHash, reply: storedReply } };
}

/** Scopes the keys of those who have no home yet. */
export const nobodysCommunity = '00000000-0000-0000-0000-000000000000';

/** Enters a person whom WeChat vouches for; somebody entered at the same moment stays one person. */
export async function enterPerson(
  db: Database,
  identity: { provider: 'wechat'; subject: string },
  id: string,
  at: Date,
): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`insert into person (id, created_at) values (${id}, ${at})`.execute(trx);
    const { numAffectedRows } = await sql`
      insert into person_identity (provider, subject, person_id)
      values (${identity.provider}, ${identity.subject}, ${id}) on conflict do nothing`.execute(trx);
    if (Number(numAffectedRows ?? 0) === 0) await sql`delete from person where id = ${id}`.execute(trx);
  });
}
