import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { matter } from '../../../cloud/contract/requests/matter';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { said, workingIn } from '../../support/working';

type Matter = OutputOf<typeof matter>;

const staff = ['grid', 'otherGrid', 'desk', 'deskTwo', 'street', 'li', 'liLead', 'zhao'] as const;
const movers = [...staff, 'chen'] as const;

/** What can happen to a community from one hour to the next. */
type Happening =
  | { readonly what: 'file'; readonly by: Person; readonly isUrgent: boolean }
  | { readonly what: 'end' | 'expire' | 'begin'; readonly who: (typeof staff)[number] }
  | { readonly what: 'endUnit'; readonly isOther: boolean }
  | { readonly what: 'move'; readonly who: Person; readonly which: number; readonly pick: number }
  | { readonly what: 'pass'; readonly hours: number };

const who = fc.constantFrom(...staff);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('file' as const),
      by: fc.constantFrom<Person>('chen', 'desk', 'grid'),
      isUrgent: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('end' as const, 'expire' as const), who }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('begin' as const), who }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('endUnit' as const), isOther: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('move' as const),
      who: fc.constantFrom<Person>(...movers),
      which: fc.nat(20),
      pick: fc.nat(20),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 40 }) }),
  },
);

interface World {
  readonly database: TestDatabase<Tables>;
  readonly community: Community;
  readonly act: ReturnType<typeof actingIn>;
  readonly work: ReturnType<typeof workingIn>;
  readonly requests: string[];
}

/** A community with a roster: a grid worker and the desk by turns, the street at the weekend, and gaps. */
async function openWorld(): Promise<World> {
  const database = await openTestDatabase<Tables>(4);
  const community = await enterWholeCommunity(database.pool);
  await database.pool.query(`update category set is_direct = true where code = 'lift'`);
  const act = actingIn(database.db, community);
  const shifts: [Person, number][] = [
    ['grid', 5],
    ['deskTwo', 5],
    ['street', 6],
    ['grid', 1],
  ];
  for (const [person, weekday] of shifts)
    await database.pool.query(
      `insert into duty_shift (id, node_id, person_id, weekday, from_minute, to_minute, from_date)
       values ($1, $2, $3, $4, 480, 1440, '2026-01-01')`,
      [uuidv7(), community.communityId, community.id[person], weekday],
    );
  return { database, community, act, work: workingIn(act, community, database.db), requests: [] };
}

async function file({ act, community, requests }: World, by: Person, isUrgent: boolean): Promise<void> {
  const place = { nodeId: community.entranceId };
  const input = isUrgent ? { text: '楼道里好大一股煤气味' } : { text: '电梯不动', category: 'lift' };
  const reply = await act.call(by, 'report-issue', { ...input, place, photos: [] });
  if (reply.ok) requests.push((reply.data as { requestId: string }).requestId);
}

/** The calls of the moves that hand a matter to somebody; the rest of what is open is left alone. */
function callsOf(page: Matter, { community }: World): Record<string, [operation: string, input: object]> {
  const { communityId, requestId, version } = page;
  const seen = { communityId, requestId, version };
  const receiver = { kind: 'unit', id: community.unitId };
  const triage = { category: 'lighting', urgency: 'normal', place: { nodeId: community.entranceId } };
  return {
    accept: ['accept-request', { ...seen, ...triage, instruction: '', dispatchTo: receiver }],
    dispatch: [
      'dispatch-request',
      { ...seen, receiver: { kind: 'person', id: community.id.grid }, instruction: '' },
    ],
    redirect: [
      'redirect-request',
      { ...seen, receiver: { kind: 'unit', id: community.otherUnitId }, instruction: '' },
    ],
    take: ['take-work-order', seen],
    ask: ['ask-requester', { ...seen, words: '几楼' }],
    answer: ['answer-question', { communityId, requestId, ...said }],
    resolve: ['resolve-request', { ...seen, ...said, outcome: 'fixed' }],
    check: ['check-outcome', { ...seen, ...said, solved: false }],
    proposeDecline: ['propose-decline', { ...seen, reason: '归别处办' }],
  };
}

async function move(world: World, who: Person, which: number, pick: number): Promise<void> {
  const { act, requests } = world;
  const requestId = requests[which % (requests.length || 1)];
  if (!requestId) return;
  const reply = await act.call(who, 'matter', act.ref(requestId));
  if (!reply.ok) return;
  const page = reply.data as Matter;
  const calls = callsOf(page, world);
  const open = page.moves.filter((one) => calls[one]);
  const call = calls[open[pick % (open.length || 1)] ?? ''];
  if (call) await act.call(who, ...call);
}

async function happens(world: World, one: Happening): Promise<void> {
  const { act, community, database } = world;
  const today = new Date(act.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  switch (one.what) {
    case 'file':
      return file(world, one.by, one.isUrgent);
    case 'move':
      return move(world, one.who, one.which, one.pick);
    case 'pass':
      return act.pass(one.hours);
    case 'end':
      return void (await database.pool.query(
        'update role_grant set revoked_at = $2 where person_id = $1 and revoked_at is null',
        [community.id[one.who], act.now()],
      ));
    case 'expire':
      return void (await database.pool.query(
        `update role_grant set from_date = least(from_date, $2::date - 1), to_date = $2::date - 1
         where person_id = $1 and to_date is null`,
        [community.id[one.who], today],
      ));
    case 'begin':
      return void (await database.pool.query(
        `insert into role_grant (id, person_id, role, node_id, unit_id, from_date)
         select distinct on (person_id) uuidv7(), person_id, role, node_id, unit_id, $2::date from role_grant
         where person_id = $1 and not exists (select from role_grant h where h.person_id = $1
           and h.revoked_at is null and (h.to_date is null or h.to_date >= $2::date))`,
        [community.id[one.who], today],
      ));
    case 'endUnit':
      return void (await database.pool.query(
        'update role_grant set revoked_at = $2 where unit_id = $1 and revoked_at is null',
        [one.isOther ? community.otherUnitId : community.unitId, act.now()],
      ));
  }
}

/** Open requests without one owner who can act, though somebody at the desk or the street could. */
async function stranded({ database, act }: World): Promise<unknown[]> {
  const { rows } = await database.pool.query(
    `with now as (select $1::timestamptz as at, ($1::timestamptz at time zone 'Asia/Shanghai')::date as today),
    held as (select g.* from role_grant g, now where revoked_at is null and from_date <= today and (to_date is null or to_date >= today)),
    open as (select r.*, n.ancestors,
        array[requester_id, recorded_by, decline_proposed_by] || array(select taken_by from work_order w where w.request_id = r.id and taken_by is not null) as barred
      from request r join tree_node n on n.id = r.place_id
      where r.state not in ('closed','declined','withdrawn','merged'))
    select o.id, o.state, o.owner_role, o.owner_node_id, o.owner_unit_id, o.owner_person_id from open o
    where num_nonnulls(owner_node_id, owner_unit_id, owner_person_id) <> 1 or due_at is null
      or owner_unit_id is not null and not exists (select from held where unit_id = o.owner_unit_id and node_id = any(o.ancestors))
      or owner_person_id is not null and owner_person_id <> requester_id
        and not exists (select from held where person_id = o.owner_person_id and role <> 'volunteer')
      or owner_node_id is not null
        and not exists (select from held where node_id = o.owner_node_id and role = o.owner_role::text and not person_id = any(array_remove(barred, null)))
        and exists (select from held where role in ('desk','streetCoordinator') and node_id = any(o.ancestors) and not person_id = any(array_remove(barred, null)))`,
    [act.now()],
  );
  return rows;
}

it('every request has one next owner who can act, whatever roles end or begin', async () => {
  const holds = fc.asyncProperty(
    fc.array(happening, { minLength: 12, maxLength: 40 }),
    async (happenings) => {
      const world = await openWorld();
      try {
        for (const one of happenings) {
          await happens(world, one);
          await world.act.deliver();
          await world.work.clock();
          expect({ after: one, stranded: await stranded(world) }).toEqual({ after: one, stranded: [] });
        }
      } finally {
        await world.database.close();
      }
    },
  );
  await fc.assert(holds, { numRuns: 12, endOnFailure: true });
}, 120_000);

describe('what a role leaves behind when it ends', () => {
  let world: World;
  beforeEach(async () => {
    world = await openWorld();
  });
  afterEach(() => world.database.close());

  it('goes back to the desk, which is told, when its handler left', async () => {
    const { act, work, community } = world;
    const requestId = await work.filed();
    await act.deliver();
    const triage = { category: 'lighting', urgency: 'normal', place: { nodeId: community.entranceId } };
    const dispatchTo = { kind: 'person', id: community.id.grid };
    const seen = await work.seen('desk', requestId);
    await act.does('desk', 'accept-request', { ...seen, ...triage, dispatchTo, instruction: '' });
    await act.does('grid', 'take-work-order', await work.seen('grid', requestId));

    await happens(world, { what: 'end', who: 'grid' });
    await work.clock();
    await work.clock();
    await act.deliver();

    const page = await work.page('desk', requestId);
    expect(page).toMatchObject({ state: 'accepted', ownerKind: 'desk' });
    expect(page.steps.filter(({ move }) => move === 'handOn')).toHaveLength(1);
    expect(await work.toldOf('deskTwo', requestId)).toContain('handOn');
  });

  it('goes back to the desk when the last of a unit left, and stays with the unit before that', async () => {
    const { act, work } = world;
    const requestId = await work.filed();
    await act.deliver();
    await work.taken(requestId);

    await happens(world, { what: 'end', who: 'li' });
    await work.clock();
    expect(await work.page('desk', requestId)).toMatchObject({ state: 'in_progress', ownerKind: 'unit' });
    await happens(world, { what: 'endUnit', isOther: false });
    await work.clock();

    expect(await work.page('desk', requestId)).toMatchObject({ state: 'accepted', ownerKind: 'desk' });
  });

  it('goes to the street, until the same time, when only whoever filed it is left at the desk', async () => {
    const { act, work } = world;
    const requestId = await work.filed('desk');
    await act.deliver();
    const { dueAt } = await work.page('deskTwo', requestId);

    await happens(world, { what: 'end', who: 'deskTwo' });
    await work.clock();

    expect(await work.page('street', requestId)).toMatchObject({ ownerKind: 'street', dueAt });
  });

  it('stays where it is while there is nobody anywhere, and is not written down again and again', async () => {
    const { act, work } = world;
    const requestId = await work.filed();
    await act.deliver();
    for (const person of ['desk', 'deskTwo', 'street'] as const)
      await happens(world, { what: 'end', who: person });

    await work.clock();
    await work.clock();
    expect((await work.page('chen', requestId)).steps.filter(({ move }) => move === 'handOn')).toHaveLength(
      0,
    );
    await happens(world, { what: 'begin', who: 'street' });
    await work.clock();

    expect(await work.page('street', requestId)).toMatchObject({ ownerKind: 'street' });
  });
});
