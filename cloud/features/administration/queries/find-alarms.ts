import { sql } from 'kysely';
import { shiftsAt } from '../../../community/queries/select-on-duty';
import { shanghaiDate } from '../../../community/working-time';
import type { Alarm } from '../../../contract/administration/alarms';
import type { Database } from '../../../platform/context';

const most = 20;
const inForce = (today: string) => sql`
  g.revoked_at is null and g.from_date <= ${today}::date and (g.to_date is null or g.to_date >= ${today}::date)`;

async function findUnstaffed(
  db: Database,
  asked: { kind: Alarm['kind']; level: string; role: string; mine: readonly string[]; today: string },
): Promise<Alarm[]> {
  const { rows } = await sql<Alarm>`
    select ${asked.kind}::text as kind, n.id as "nodeId", n.label as "placeName", null as subject from tree_node n
    where n.level = ${asked.level} and n.ancestors && ${[...asked.mine]}::uuid[]
      and not exists (select from role_grant g where g.node_id = any(n.ancestors) and g.role = ${asked.role} and ${inForce(asked.today)})
    order by n.position, n.name limit ${most}`.execute(db);
  return rows;
}

async function findUnitsWithoutMembers(
  db: Database,
  mine: readonly string[],
  today: string,
): Promise<Alarm[]> {
  const { rows } = await sql<Alarm>`
    select distinct on (u.name) 'unitWithoutMembers' as kind, n.id as "nodeId", n.label as "placeName", u.name as subject
    from duty d join tree_node n on n.id = d.node_id join unit u on u.id = d.unit_id
    where n.ancestors && ${[...mine]}::uuid[]
      and not exists (select from role_grant g where g.unit_id = u.id and ${inForce(today)})
    order by u.name limit ${most}`.execute(db);
  return rows;
}

/** Problems of a category that no rule of the community or above is about: the desk decides each of them. */
async function findUnreceived(db: Database, mine: readonly string[]): Promise<Alarm[]> {
  const { rows } = await sql<Alarm>`
    select 'categoryWithoutReceiver' as kind, n.id as "nodeId", n.label as "placeName", c.name as subject
    from tree_node n cross join category c
    where n.level = 'community' and c.kind = 'issue' and n.ancestors && ${[...mine]}::uuid[]
      and not exists (select from duty d where d.node_id = any(n.ancestors) and (d.category_code is null or d.category_code = c.code))
    order by n.position, n.name, c.position limit ${most}`.execute(db);
  return rows;
}

/** Communities where nobody is on duty at this minute, neither there nor above. */
async function findUnguarded(db: Database, mine: readonly string[], now: Date): Promise<Alarm[]> {
  const { rows } = await sql<Alarm>`
    select 'nobodyOnDuty' as kind, n.id as "nodeId", n.label as "placeName", null as subject from tree_node n
    where n.level = 'community' and n.ancestors && ${[...mine]}::uuid[]
      and not exists (select from (${shiftsAt(sql`${now}::timestamptz`)}) s where s.node_id = any(n.ancestors))
    order by n.position, n.name limit ${most}`.execute(db);
  return rows;
}

/** Communities with somebody on duty now and nobody at some hour of the week to come: which hour is the first. */
async function findDutyGaps(db: Database, mine: readonly string[], now: Date): Promise<Alarm[]> {
  const { rows } = await sql<Alarm>`
    select 'dutyGap' as kind, n.id as "nodeId", n.label as "placeName",
      to_char(gap.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as subject
    from tree_node n cross join lateral (
      select hour.at from generate_series(date_trunc('hour', ${now}::timestamptz) + interval '1 hour',
        ${now}::timestamptz + interval '7 days', interval '1 hour') as hour(at)
      where not exists (select from (${shiftsAt(sql`hour.at`)}) s where s.node_id = any(n.ancestors))
      order by hour.at limit 1) gap
    where n.level = 'community' and n.ancestors && ${[...mine]}::uuid[]
      and exists (select from (${shiftsAt(sql`${now}::timestamptz`)}) s where s.node_id = any(n.ancestors))
    order by n.position, n.name limit ${most}`.execute(db);
  return rows;
}

/** Finds what is missing within reach, the gravest first. */
export async function findAlarms(db: Database, mine: readonly string[], now: Date): Promise<Alarm[]> {
  const today = shanghaiDate(now);
  const desk = { kind: 'communityWithoutDesk', level: 'community', role: 'desk' } as const;
  const grid = { kind: 'gridWithoutWorker', level: 'grid', role: 'gridWorker' } as const;
  return [
    ...(await findUnguarded(db, mine, now)),
    ...(await findDutyGaps(db, mine, now)),
    ...(await findUnstaffed(db, { ...desk, mine, today })),
    ...(await findUnstaffed(db, { ...grid, mine, today })),
    ...(await findUnitsWithoutMembers(db, mine, today)),
    ...(await findUnreceived(db, mine)),
  ];
}
