import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { operations } from '../../cloud/contract/operations';
import type { Reply } from '../../cloud/contract/shared/errors';
import type { FunctionName } from '../../cloud/contract/shared/operation';
import type { Role } from '../../cloud/contract/shared/roles';
import type { Database } from '../../cloud/platform/context';
import { drain } from '../../cloud/platform/dispatch-queue/postgres-queue';
import { consumers } from '../../cloud/server/background';
import { everything } from '../../cloud/server/registry';
import { fridayMorning, openId, rememberingLog, serveFor } from './serving';

/** The people of the community the tests act in; each is known to WeChat by this very word. */
const people = [
  'chen',
  'wang',
  'hao',
  'lin',
  'zhou',
  'grid',
  'otherGrid',
  'desk',
  'deskTwo',
  'street',
  'admin',
  'li',
  'liLead',
  'zhao',
  'far',
] as const;
export type Person = (typeof people)[number];

/** A community with two grids, two units and somebody in every role, and another community beside it. */
export interface Community {
  readonly communityId: string;
  readonly otherCommunityId: string;
  readonly buildingId: string;
  readonly entranceId: string;
  readonly unitId: string;
  readonly otherUnitId: string;
  readonly id: Record<Person, string>;
}

type Node = { id: string; ancestors: string[] };

async function enterNode(
  pool: Pool,
  level: string,
  label: string,
  parent: Node | null,
  communityId: string | null,
): Promise<Node> {
  const id = uuidv7();
  const ancestors = [...(parent?.ancestors ?? []), id];
  const community = level === 'community' ? id : communityId;
  await pool.query(
    `insert into tree_node (id, parent_id, level, name, label, community_id, ancestors, phone) values ($1,$2,$3,$4,$4,$5,$6,'0571-0000')`,
    [id, parent?.id ?? null, level, label, community, ancestors],
  );
  return { id, ancestors };
}

async function enterUnit(pool: Pool, name: string, trade: string): Promise<string> {
  const id = uuidv7();
  await pool.query(`insert into unit (id, name, trade, phone) values ($1, $2, $3, '0571-1111')`, [
    id,
    name,
    trade,
  ]);
  return id;
}

/** Enters the community; everything is committed when it returns. */
export async function enterWholeCommunity(pool: Pool): Promise<Community> {
  const street = await enterNode(pool, 'street', '古荡街道', null, null);
  const community = await enterNode(pool, 'community', '樟树里社区', street, null);
  const grid = await enterNode(pool, 'grid', '1 网格', community, community.id);
  const building = await enterNode(pool, 'building', '8 栋', grid, community.id);
  const entrance = await enterNode(pool, 'entrance', '8 栋 2 单元', building, community.id);
  const otherGrid = await enterNode(pool, 'grid', '2 网格', community, community.id);
  const other = await enterNode(pool, 'community', '嘉荷社区', street, null);
  const unitId = await enterUnit(pool, '宏安物业', '物业');
  const otherUnitId = await enterUnit(pool, '安达电梯', '电梯维保');
  const id = {} as Record<Person, string>;
  for (const person of people) {
    id[person] = uuidv7();
    await pool.query(
      `insert into person (id, full_name, call_name, phone, home_community_id, home_place_id, created_at)
       values ($1, $2, $2, '13800000000', $3, $4, now())`,
      [id[person], person, community.id, entrance.id],
    );
    await pool.query(`insert into person_identity values ('wechat', $1, $2)`, [person, id[person]]);
  }
  const grants: [Person, Role, string, string?][] = [
    ['lin', 'volunteer', community.id],
    ['zhou', 'volunteer', community.id],
    ['grid', 'gridWorker', grid.id],
    ['otherGrid', 'gridWorker', otherGrid.id],
    ['desk', 'desk', community.id],
    ['deskTwo', 'desk', community.id],
    ['street', 'streetCoordinator', street.id],
    ['admin', 'administrator', community.id],
    ['li', 'unitMember', community.id, unitId],
    ['liLead', 'unitLead', community.id, unitId],
    ['zhao', 'unitMember', community.id, otherUnitId],
    ['far', 'desk', other.id],
  ];
  for (const [person, role, nodeId, unit] of grants) {
    await pool.query(
      `insert into role_grant (id, person_id, role, node_id, unit_id, from_date) values ($1,$2,$3,$4,$5,'2026-01-01')`,
      [uuidv7(), id[person], role, nodeId, unit ?? null],
    );
  }
  await pool.query(`insert into category (code, name, kind, urgency, is_direct, position) values
    ('lighting', '楼道照明', 'issue', 'normal', false, 1), ('lift', '电梯', 'issue', 'urgent', false, 2),
    ('gas', '燃气', 'issue', 'utilities', true, 3), ('repair', '修修补补', 'wish', 'normal', false, 4),
    ('idea', '社区建议', 'suggestion', 'normal', false, 5)`);
  await pool.query(
    `insert into duty (id, node_id, category_code, unit_id, to_grid_worker) values
     ($1, $4, null, $5, false), ($2, $4, 'lift', $6, false), ($3, $4, 'gas', $5, false)`,
    [uuidv7(), uuidv7(), uuidv7(), community.id, unitId, otherUnitId],
  );
  return {
    communityId: community.id,
    otherCommunityId: other.id,
    buildingId: building.id,
    entranceId: entrance.id,
    unitId,
    otherUnitId,
    id,
  };
}

let keys = 0;

/** Lets people call operations as their phones would, at one moment that the test moves on by hand. */
export function actingIn(db: Database, community: Community, startsAt = fridayMorning) {
  let now = startsAt;
  const functionOf = new Map<string, FunctionName>(operations.map((one) => [one.name, one.function]));

  async function call(person: Person, operation: string, input: object, given?: string): Promise<Reply> {
    keys += 1;
    const key = given ?? `key-${keys}-of-test`;
    const name = functionOf.get(operation) as FunctionName;
    return serveFor(db, name, everything, now).call({ operation, input, key }, openId(person));
  }
  return {
    call,
    now: () => now,
    /** Moves time on, in hours. */
    pass(hours: number) {
      now = new Date(now.getTime() + hours * 3_600_000);
    },
    /** Calls, and expects the call to go through. */
    async does<Data = { requestId: string; state: string; version: number }>(
      person: Person,
      operation: string,
      input: object,
    ): Promise<Data> {
      const reply = await call(person, operation, input);
      if (!reply.ok) throw new Error(`${person} ${operation}: ${JSON.stringify(reply)}`);
      return reply.data as Data;
    },
    /** Calls, and tells the code of the refusal, or `ok`. */
    async tries(person: Person, operation: string, input: object): Promise<string> {
      const reply = await call(person, operation, input);
      return reply.ok ? 'ok' : reply.code;
    },
    /** Lets the dispatching queue do all it has to do. */
    deliver() {
      const { log } = rememberingLog();
      return drain(consumers, {
        db,
        clock: () => now,
        newId: () => uuidv7(),
        log: log as unknown as Parameters<typeof drain>[1]['log'],
      });
    },
    ref: (requestId: string) => ({ communityId: community.communityId, requestId }),
  };
}
