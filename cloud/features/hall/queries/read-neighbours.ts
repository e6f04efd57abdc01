import { sql } from 'kysely';
import type { Database } from '../../../platform/context';

/** A neighbour as the desk finds whoever calls. */
export interface Neighbour {
  readonly personId: string;
  readonly name: string;
  readonly phone: string;
  readonly placeLabel: string | null;
}

const columns = sql`p.id as "personId", coalesce(nullif(p.full_name, ''), p.call_name) as name, coalesce(p.phone, '') as phone,
  n.label as "placeLabel"`;

const shown = 10;

/** Reads a neighbour of the community; null when nobody of that id lives there. */
export async function readNeighbour(
  db: Database,
  communityId: string,
  personId: string,
): Promise<Neighbour | null> {
  const { rows } = await sql<Neighbour>`
    select ${columns} from person p left join tree_node n on n.id = p.home_place_id
    where p.id = ${personId} and p.home_community_id = ${communityId}`.execute(db);
  return rows[0] ?? null;
}

/** Finds neighbours by the end of the phone number or the beginning of the name. */
export async function findNeighbours(
  db: Database,
  communityId: string,
  search: string,
): Promise<Neighbour[]> {
  const { rows } = await sql<Neighbour>`
    select ${columns} from person p left join tree_node n on n.id = p.home_place_id
    where p.home_community_id = ${communityId}
      and (right(p.phone, char_length(${search})) = ${search} or starts_with(p.full_name, ${search}) or starts_with(p.call_name, ${search}))
    order by p.full_name, p.id limit ${shown}`.execute(db);
  return rows;
}
