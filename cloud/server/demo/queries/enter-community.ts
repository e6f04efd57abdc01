import { Client } from 'pg';

/** A node of the tree to enter, parents before children. */
export interface NewNode {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: string;
  readonly name: string;
  readonly label: string;
  readonly communityId: string | null;
  readonly ancestors: readonly string[];
  readonly position: number;
  readonly households: number;
  readonly phone?: string;
}

/** A person to enter; `subject` names those of the picker. */
export interface NewPerson {
  readonly id: string;
  readonly subject?: string;
  readonly fullName: string;
  readonly callName: string;
  readonly phone: string;
  readonly communityId: string;
  readonly placeId: string;
  readonly createdAt: Date;
}

/** A role to grant. */
export interface NewGrant {
  readonly id: string;
  readonly personId: string;
  readonly role: string;
  readonly nodeId: string;
  readonly unitId?: string;
}

/** Connects as the owner of the database. */
export async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Whether nobody has used the database yet. */
export async function isEmpty(client: Client): Promise<boolean> {
  const { rows } = await client.query('select exists (select from tree_node) as used');
  return !rows[0].used;
}

/** Enters the tree. */
export async function enterNodes(client: Client, nodes: readonly NewNode[]): Promise<void> {
  await client.query(
    `insert into tree_node (id, parent_id, level, name, label, community_id, ancestors, position, households, phone)
     select id, "parentId", level, name, label, "communityId", ancestors, position, households, phone
     from jsonb_to_recordset($1::jsonb) as t(id uuid, "parentId" uuid, level text, name text, label text, "communityId" uuid,
       ancestors uuid[], position int, households int, phone text)`,
    [JSON.stringify(nodes)],
  );
}

/** Enters people; those of the picker can be chosen, and the others have accounts like anybody. */
export async function enterPeople(client: Client, people: readonly NewPerson[]): Promise<void> {
  const rows = JSON.stringify(people);
  await client.query(
    `insert into person (id, full_name, call_name, phone, home_community_id, home_place_id, created_at)
     select id, "fullName", "callName", phone, "communityId", "placeId", "createdAt"
     from jsonb_to_recordset($1::jsonb) as t(id uuid, "fullName" text, "callName" text, phone text, "communityId" uuid,
       "placeId" uuid, "createdAt" timestamptz)`,
    [rows],
  );
  await client.query(
    `insert into person_identity (provider, subject, person_id)
     select case when subject is null then 'wechat' else 'demo' end, coalesce(subject, 'demo-' || id), id
     from jsonb_to_recordset($1::jsonb) as t(id uuid, subject text)`,
    [rows],
  );
}

/** Enters units, roles, categories, duties and the duty roster. */
export async function enterRules(
  client: Client,
  rules: {
    units: readonly object[];
    grants: readonly NewGrant[];
    categories: readonly object[];
    duties: readonly object[];
    shifts: readonly object[];
  },
): Promise<void> {
  await client.query(
    `insert into unit (id, name, trade, phone, superior)
     select * from jsonb_to_recordset($1::jsonb) as t(id uuid, name text, trade text, phone text, superior text)`,
    [JSON.stringify(rules.units)],
  );
  await client.query(
    `insert into role_grant (id, person_id, role, node_id, unit_id, from_date)
     select id, "personId", role, "nodeId", "unitId", current_date - 200
     from jsonb_to_recordset($1::jsonb) as t(id uuid, "personId" uuid, role text, "nodeId" uuid, "unitId" uuid)`,
    [JSON.stringify(rules.grants)],
  );
  await client.query(
    `insert into category (code, name, kind, urgency, is_direct, hints, position)
     select code, name, kind, urgency, "isDirect", hints, position
     from jsonb_to_recordset($1::jsonb) as t(code text, name text, kind text, urgency text, "isDirect" boolean, hints text[], position int)`,
    [JSON.stringify(rules.categories)],
  );
  await client.query(
    `insert into duty (id, node_id, category_code, unit_id, to_grid_worker)
     select id, "nodeId", category, "unitId", "toGridWorker"
     from jsonb_to_recordset($1::jsonb) as t(id uuid, "nodeId" uuid, category text, "unitId" uuid, "toGridWorker" boolean)`,
    [JSON.stringify(rules.duties)],
  );
  await client.query(
    `insert into duty_shift (id, node_id, person_id, weekday, from_minute, to_minute, from_date)
     select id, "nodeId", "personId", weekday, "fromMinute", "toMinute", current_date - 200
     from jsonb_to_recordset($1::jsonb) as t(id uuid, "nodeId" uuid, "personId" uuid, weekday int, "fromMinute" int, "toMinute" int)`,
    [JSON.stringify(rules.shifts)],
  );
}

/** Sets the community's own number for gas repair. */
export async function setGasRepair(client: Client, communityId: string, phone: string): Promise<void> {
  await client.query(
    `update tree_node set settings = settings || jsonb_build_object('gasRepairPhone', $2::text) where id = $1`,
    [communityId, phone],
  );
}

/** Marks the database as a demo's. */
export async function markAsDemo(client: Client): Promise<void> {
  await client.query('update deployment set is_demo = true');
}

/** Sets somebody's portrait. */
export async function setPortrait(client: Client, personId: string, photoId: string): Promise<void> {
  await client.query('update person set portrait_photo_id = $2 where id = $1', [personId, photoId]);
}

/** Starts the numbers of the day anew: a demo's history should not show one running number. */
export async function renumber(client: Client): Promise<void> {
  await client.query(
    `with numbered as (select community_id, id, row_number() over (partition by filed_day order by filed_at, id) as n from request)
     update request r set number_in_day = -n from numbered where r.community_id = numbered.community_id and r.id = numbered.id`,
  );
  await client.query('update request set number_in_day = -number_in_day');
  await client.query(
    `select setval('request_number', coalesce((select max(number_in_day) from request
       where filed_day = (now() at time zone 'Asia/Shanghai')::date), 0) + 1, false)`,
  );
}

/** Parks two messages, so that an administrator sees what that looks like. */
export async function parkSome(client: Client): Promise<void> {
  await client.query(
    `insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at, attempts, parked_at, failure)
     select community_id, id, version, 'inbox', 'cn.linli.request.accept', moved_at, moved_at, 8, now() - interval '3 hours',
       'TypeError 0192c5a0-7f3e-7c11-9a55-2f6b1d0c8e4a'
     from request where state = 'in_progress' order by moved_at desc limit 2`,
  );
}

/** Marks what is older than two days as read: nobody of the demo comes back to hundreds of messages. */
export async function readOldItems(client: Client): Promise<void> {
  await client.query(
    `update inbox_item set read_at = at + interval '2 hours' where at < now() - interval '2 days'`,
  );
}
