import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import type { Community, Person } from '../../support/community';

/** The nodes of a community with two grids, two buildings in the first and one in the second. */
export type TwoGrids = Record<'community' | 'grid' | 'b8' | 'e8' | 'b9' | 'otherGrid' | 'b20', string>;

/**
 * Builds on to a community: 陈 lives in 8 栋, 王 in 9 栋, both of the first grid; 周 and the second's grid worker in 20 栋; 郝 is the head of 8 栋.
 * Households stand at the entrance and the two other buildings: 24, 30 and 36.
 */
export async function enterTwoGrids(
  pool: Pool,
  { communityId, otherCommunityId, buildingId, entranceId, id }: Community,
): Promise<TwoGrids> {
  const above = async (nodeId: string): Promise<string[]> =>
    (await pool.query('select ancestors from tree_node where id = $1', [nodeId])).rows[0].ancestors;
  const grids = await pool.query(
    `select id from tree_node where level = 'grid' and community_id = $1 order by label`,
    [communityId],
  );
  const [grid, otherGrid] = grids.rows.map((row) => row.id as string) as [string, string];
  const enterBuilding = async (label: string, parentId: string, households: number): Promise<string> => {
    const nodeId = uuidv7();
    await pool.query(
      `insert into tree_node (id, parent_id, level, name, label, community_id, ancestors, position, households)
       values ($1, $2, 'building', $3, $3, $4, $5, $6, $6)`,
      [nodeId, parentId, label, communityId, [...(await above(parentId)), nodeId], households],
    );
    return nodeId;
  };
  const moveTo = (person: Person, nodeId: string) =>
    pool.query('update person set home_place_id = $2 where id = $1', [id[person], nodeId]);
  const b9 = await enterBuilding('9 栋', grid, 30);
  const b20 = await enterBuilding('20 栋', otherGrid, 36);
  await pool.query('update tree_node set households = 24 where id = $1', [entranceId]);
  await moveTo('wang', b9);
  await moveTo('zhou', b20);
  await moveTo('otherGrid', b20);
  await pool.query('update person set home_community_id = $2, home_place_id = $2 where id = $1', [
    id.far,
    otherCommunityId,
  ]);
  await pool.query(
    `insert into role_grant (id, person_id, role, node_id, from_date) values ($1, $2, 'buildingHead', $3, '2026-01-01')`,
    [uuidv7(), id.hao, buildingId],
  );
  return { community: communityId, grid, b8: buildingId, e8: entranceId, b9, otherGrid, b20 };
}
