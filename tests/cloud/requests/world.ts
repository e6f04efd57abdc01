import { v7 as uuidv7 } from 'uuid';
import type { matter } from '../../../cloud/contract/requests/matter';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { said, workingIn } from '../../support/working';

type Matter = OutputOf<typeof matter>;

export const staff = ['grid', 'otherGrid', 'desk', 'deskTwo', 'street', 'li', 'liLead', 'zhao'] as const;

/** Everybody whose role can end, a volunteer among them. */
export const holders = [...staff, 'lin'] as const;

/** What can be filed: an emergency, a problem sent straight on, a wish, and a complaint about the desk. */
export const filed = ['emergency', 'problem', 'wish', 'complaint'] as const;

/** What can happen to a community from one hour to the next. */
export type Happening =
  | { readonly what: 'file'; readonly by: Person; readonly kind: (typeof filed)[number] }
  | { readonly what: 'end' | 'expire' | 'begin'; readonly who: (typeof holders)[number] }
  | { readonly what: 'endUnit'; readonly isOther: boolean }
  | { readonly what: 'move'; readonly who: Person; readonly which: number; readonly pick: number }
  | { readonly what: 'onDuty' | 'offDuty'; readonly who: (typeof staff)[number] }
  | { readonly what: 'pass'; readonly hours: number };

/** A community to which things happen, with what was filed in it. */
export interface World {
  readonly database: TestDatabase<Tables>;
  readonly community: Community;
  readonly act: ReturnType<typeof actingIn>;
  readonly work: ReturnType<typeof workingIn>;
  readonly requests: string[];
}

/** A community with a roster: a grid worker and the desk by turns, the street at the weekend, and gaps. */
export async function openWorld(): Promise<World> {
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

type Call = [operation: string, input: object];

async function file(
  { act, community, requests }: World,
  by: Person,
  kind: (typeof filed)[number],
): Promise<void> {
  const at = { place: { nodeId: community.entranceId }, photos: [] };
  const calls: Record<typeof kind, Call> = {
    emergency: ['report-issue', { ...at, text: '楼道里好大一股煤气味' }],
    problem: ['report-issue', { ...at, text: '电梯不动', category: 'lift' }],
    wish: ['submit-wish', { ...at, title: '想换个灯泡', story: '', onBehalfOf: 'self' }],
    complaint: ['make-complaint', { ...at, text: '服务台没人接电话', about: { kind: 'desk' } }],
  };
  const reply = await act.call(by, ...calls[kind]);
  if (reply.ok) requests.push((reply.data as { requestId: string }).requestId);
}

/** The calls of the moves that hand a matter to somebody; the rest of what is open is left alone. */
function callsOf(page: Matter, { community }: World): Record<string, Call> {
  const { communityId, requestId, version } = page;
  const seen = { communityId, requestId, version };
  const receiver = { kind: 'unit', id: community.unitId };
  const category = page.kind === 'wish' ? 'repair' : 'lighting';
  const triage = { category, urgency: 'normal', place: { nodeId: community.entranceId } };
  return {
    accept: [
      'accept-request',
      { ...seen, ...triage, instruction: '', ...(page.kind !== 'wish' && { dispatchTo: receiver }) },
    ],
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
    publish: ['publish-wish', { ...seen, title: '想换个灯泡', story: '', name: '8 栋的一位老人' }],
    claim: ['claim-wish', { communityId, requestId }],
    match: ['match-claim', { ...seen, words: '' }],
    release: ['release-claim', { communityId, requestId, words: '' }],
    proposeDecline: ['propose-decline', { ...seen, reason: '归别处办' }],
  };
}

/** Lets somebody make one of the moves that the page offers him, if he sees the page and there is one. */
async function moves(
  world: World,
  who: Person,
  requestId: string | undefined,
  choose: (open: readonly string[]) => string | undefined,
): Promise<void> {
  const { act } = world;
  if (!requestId) return;
  const reply = await act.call(who, 'matter', act.ref(requestId));
  if (!reply.ok) return;
  const page = reply.data as Matter;
  const calls = callsOf(page, world);
  const call = calls[choose(page.moves.filter((one) => calls[one])) ?? ''];
  if (call) await act.call(who, ...call);
}

/** Hangs a wish on the wall, where a volunteer claims it; who must not, does nothing. */
async function hangOnTheWall(world: World): Promise<void> {
  await world.act.deliver();
  const steps = [
    ['desk', 'accept'],
    ['desk', 'publish'],
    ['lin', 'claim'],
  ] as const;
  for (const [who, step] of steps)
    await moves(world, who, world.requests.at(-1), (open) => open.find((one) => one === step));
}

/** Lets one thing happen. */
export async function happens(world: World, one: Happening): Promise<void> {
  const { act, community, database } = world;
  const today = new Date(act.now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  switch (one.what) {
    case 'file':
      await file(world, one.by, one.kind);
      return one.kind === 'wish' ? hangOnTheWall(world) : undefined;
    case 'move':
      return moves(
        world,
        one.who,
        world.requests[one.which % (world.requests.length || 1)],
        (open) => open[one.pick % (open.length || 1)],
      );
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
    case 'onDuty':
      return void (await database.pool.query(
        `insert into duty_shift (id, node_id, person_id, weekday, from_minute, to_minute, from_date)
         values (uuidv7(), $1, $2, extract(isodow from $3::date), 0, 1440, $3) on conflict do nothing`,
        [community.communityId, community.id[one.who], today],
      ));
    case 'offDuty':
      return void (await database.pool.query('delete from duty_shift where person_id = $1', [
        community.id[one.who],
      ]));
    case 'endUnit':
      return void (await database.pool.query(
        'update role_grant set revoked_at = $2 where unit_id = $1 and revoked_at is null',
        [one.isOther ? community.otherUnitId : community.unitId, act.now()],
      ));
  }
}
