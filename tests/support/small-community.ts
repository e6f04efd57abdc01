import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Role } from '../../cloud/contract/shared/roles';

/** A street with one community, one building with one entrance, and nobody in it yet. */
export interface SmallCommunity {
  readonly streetId: string;
  readonly communityId: string;
  readonly buildingId: string;
  readonly entranceId: string;
}

const levels = ['street', 'community', 'building', 'entrance'] as const;
const labels = ['古荡街道', '嘉荷社区', '8 栋', '8 栋 2 单元'];

/** Enters a small community. */
export async function enterCommunity(pool: Pool): Promise<SmallCommunity> {
  const ids = levels.map(() => uuidv7());
  const communityId = ids[1];
  for (const [depth, level] of levels.entries()) {
    await pool.query(
      `insert into tree_node (id, parent_id, level, name, label, community_id, ancestors)
       values ($1, $2, $3, $4, $4, $5, $6)`,
      [
        ids[depth],
        ids[depth - 1] ?? null,
        level,
        labels[depth],
        depth === 0 ? null : communityId,
        ids.slice(0, depth + 1),
      ],
    );
  }
  const [streetId, , buildingId, entranceId] = ids as [string, string, string, string];
  return { streetId, communityId: communityId as string, buildingId, entranceId };
}

/** Enters a person whom WeChat knows by an open id; with a home when a community is given. Returns the person's id. */
export async function enterResident(
  pool: Pool,
  openId: string,
  home: SmallCommunity | null,
): Promise<string> {
  const personId = uuidv7();
  await pool.query(
    `insert into person (id, full_name, call_name, home_community_id, home_place_id, created_at)
     values ($1, '陈秀英', '陈阿姨', $2, $3, now())`,
    [personId, home?.communityId ?? null, home?.entranceId ?? null],
  );
  await pool.query(`insert into person_identity (provider, subject, person_id) values ('wechat', $1, $2)`, [
    openId,
    personId,
  ]);
  return personId;
}

/** Gives a person a role on a node from a day to a day, both included. Returns the grant's id. */
export async function grantRole(
  pool: Pool,
  grant: { personId: string; role: Role; nodeId: string; fromDate?: string; toDate?: string },
): Promise<string> {
  const id = uuidv7();
  await pool.query(
    `insert into role_grant (id, person_id, role, node_id, from_date, to_date) values ($1, $2, $3, $4, $5, $6)`,
    [id, grant.personId, grant.role, grant.nodeId, grant.fromDate ?? '2026-01-01', grant.toDate ?? null],
  );
  return id;
}

/** Enters somebody as an import does, by a number and with a role but without an account; returns the id. */
export async function enterImported(
  pool: Pool,
  { phone, role, nodeId }: { phone: string; role: Role; nodeId: string },
): Promise<string> {
  const personId = uuidv7();
  await pool.query(
    `insert into person (id, full_name, call_name, phone, created_at) values ($1, '何静', '小何', $2, now())`,
    [personId, phone],
  );
  await grantRole(pool, { personId, role, nodeId });
  return personId;
}
