import { CompiledQuery, sql } from 'kysely';
import type { Caller, Database, StoredReply } from '../context';
import { gather } from '../gather';
import type { Identity } from '../identity';

interface CallerRow extends Caller {
  turn: number;
  storedHash: Buffer | null;
  storedReply: unknown;
  madeId: string | null;
}

/** Scopes the keys of those who have no home yet. */
export const nobodysCommunity = '00000000-0000-0000-0000-000000000000';

/** What is asked of a caller; `scopeId` null stands for the caller's home. */
export interface AskedOfCaller {
  readonly now: Date;
  readonly today: string;
  readonly key: string | null;
  readonly scopeId: string | null;
}

/** The roles of `p` in force on `ask.today`. */
const grantsInForce = `coalesce((
      select jsonb_agg(jsonb_build_object('role', g.role, 'nodeId', n.id, 'nodeName', n.label, 'level', n.level,
        'communityId', n.community_id, 'unitId', u.id, 'unitName', u.name) order by g.from_date, g.id)
      from role_grant g join tree_node n on n.id = g.node_id left join unit u on u.id = g.unit_id
      where g.person_id = p.id and g.revoked_at is null and g.from_date <= ask.today
        and (g.to_date is null or g.to_date >= ask.today)), '[]')`;

/** One parameter, an array of everybody who is asked for at once; `limit 1` keeps each a look into an index. */
const statement = `
  select ask.turn, p.id as "personId", p.call_name as "callName", p.home_community_id as "homeCommunityId",
    p.home_place_id as "homePlaceId", coalesce(home.settings, '{}') as "homeSettings",
    ${grantsInForce} as grants,
    k.input_hash as "storedHash", k.reply as "storedReply", k.made_id as "madeId"
  from jsonb_to_recordset($1::jsonb) as ask(turn int, provider text, subject text, "sessionId" uuid,
    now timestamptz, today date, key text, "scopeId" uuid)
  cross join lateral (select * from person where id = coalesce(
    (select person_id from person_identity where provider = ask.provider and subject = ask.subject),
    (select person_id from session where id = ask."sessionId" and revoked_at is null and expires_at > ask.now)) limit 1) p
  left join lateral (select settings from tree_node where id = p.home_community_id limit 1) home on true
  cross join lateral (select coalesce(ask."scopeId", p.home_community_id, '${nobodysCommunity}') as id) scope
  left join lateral (
    select input_hash, reply, made_id from idempotency_key where key = ask.key and person_id = p.id and scope_id = scope.id
    limit 1) k on true`;

type Ask = Identity & AskedOfCaller;

/** Whoever calls while others are being read is read together with the next. */
const read = gather<Database, Ask, CallerRow | null>(async (db, asks) => {
  const { rows } = await db.executeQuery<CallerRow>(
    CompiledQuery.raw(statement, [JSON.stringify(asks.map((ask, turn) => ({ turn, ...ask })))]),
  );
  const found = new Map(rows.map((row) => [row.turn, row]));
  return asks.map((_, turn) => found.get(turn) ?? null);
});

/**
 * Reads, in one round trip, who calls, with the roles in force on `today`, and the reply stored for the command if it was carried out
 * before. Whose a session is the database says: its account may have been tied to somebody since the token was signed.
 */
export async function loadCaller(
  db: Database,
  identity: Identity,
  asked: AskedOfCaller,
): Promise<{ caller: Caller; stored: StoredReply | null } | null> {
  const row = await read(db, { ...identity, ...asked });
  if (!row) return null;
  const { turn: _, storedHash, storedReply, madeId, ...caller } = row;
  return { caller, stored: storedHash && { inputHash: storedHash, reply: storedReply, madeId } };
}

/** Reads the roles that somebody who does not call holds on `today`. */
export async function loadGrants(db: Database, personId: string, today: string): Promise<Caller['grants']> {
  const { rows } = await sql<Pick<Caller, 'grants'>>`
    select ${sql.raw(grantsInForce)} as grants from person p cross join (select ${today}::date as today) ask
    where p.id = ${personId}`.execute(db);
  return rows[0]?.grants ?? [];
}

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
