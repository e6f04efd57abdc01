import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { matter } from '../../../cloud/contract/requests/matter';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { clockJobs } from '../../../cloud/features/requests/clock';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

type Matter = OutputOf<typeof matter>;

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
});
afterAll(() => database.close());

const walkers: readonly Person[] = [
  'chen',
  'lin',
  'zhou',
  'grid',
  'desk',
  'deskTwo',
  'li',
  'liLead',
  'zhao',
  'street',
];

/** Throws of a die, the same for each seed. */
function diceOf(seed: number): (sides: number) => number {
  const throws = fc.sample(fc.array(fc.nat(9_999), { minLength: 900, maxLength: 900 }), { numRuns: 1, seed });
  const left = [...(throws[0] ?? [])];
  return (sides) => (left.pop() ?? 0) % sides;
}

/** Moves that lead nowhere or end early, made now and then only, so that the walk comes far. */
const sideways = new Set<string>([
  'note',
  'withdraw',
  'settle',
  'correct',
  'ask',
  'assign',
  'proposeDecline',
]);

/** What each move is called with; the coin decides where there are two ways. */
function inputsOf(page: Matter, coin: boolean): Record<string, [operation: string, input: object]> {
  const { communityId, requestId, version } = page;
  const ref = { communityId, requestId };
  const seen = { ...ref, version };
  const said = { words: '看过了', photos: [] };
  const place = { nodeId: community.entranceId };
  const category = page.kind === 'wish' ? 'repair' : page.kind === 'issue' ? 'lighting' : 'idea';
  const dispatchTo = { kind: 'unit', id: coin ? community.unitId : community.otherUnitId };
  const direct = coin && page.kind !== 'wish' ? { dispatchTo } : {};
  const words = { title: '想换灯泡', story: '', name: '8 栋的一位老人' };
  return {
    accept: ['accept-request', { ...seen, category, urgency: 'normal', place, instruction: '', ...direct }],
    proposeDecline: ['propose-decline', { ...seen, reason: '归别处办' }],
    decline: ['decline-request', seen],
    publish: ['publish-wish', { ...seen, ...words }],
    unpublish: ['unpublish-wish', { ...seen, reason: '要改' }],
    publishThanks: ['publish-thanks', { ...seen, words: '谢谢' }],
    claim: ['claim-wish', ref],
    match: ['match-claim', { ...seen, words: '' }],
    release: ['release-claim', { ...ref, words: '' }],
    dispatch: ['dispatch-request', { ...seen, receiver: dispatchTo, instruction: '' }],
    take: ['take-work-order', seen],
    return: ['return-work-order', { ...seen, reason: '不归我们' }],
    resolve: ['resolve-request', { ...seen, ...said, outcome: 'fixed' }],
    check: ['check-outcome', { ...seen, ...said, solved: coin }],
    thank: ['thank', { ...ref, ...said, fulfilled: coin }],
    rate: ['rate', { ...ref, solved: coin, words: '' }],
    note: ['add-note', { ...ref, ...said }],
    settle: ['settle-request', { ...seen, ...said }],
    correct: [
      'correct-request',
      { ...seen, kind: page.kind, category, urgency: coin ? 'urgent' : 'normal', place },
    ],
    ask: ['ask-requester', { ...seen, words: '几楼的灯' }],
    answer: ['answer-question', { ...ref, ...said }],
    assist: ['finish-assisting', { ...ref, ...said }],
    assign: ['assign-worker', { ...seen, visitAt: new Date(act.now().getTime() + 7_200_000).toISOString() }],
    noLongerNeeded: ['no-longer-needed', { ...ref, words: '' }],
    withdraw: ['withdraw', { ...ref, reason: '' }],
  };
}

/** What does not add up, over all requests. */
async function faults(): Promise<unknown[]> {
  const { rows } = await database.pool.query(
    `select r.id, r.state, r.version from request r
     where r.version <> (select count(*) from event e where e.request_id = r.id)
       or r.state <> (select e.state from event e where e.request_id = r.id order by version desc limit 1)
       or num_nonnulls(r.owner_node_id, r.owner_unit_id, r.owner_person_id)
         <> (case when r.state in ('closed','declined','withdrawn') then 0 else 1 end)
       or (r.due_at is null) <> (r.state in ('closed','declined','withdrawn'))
       or (select count(*) from claim c where c.request_id = r.id and c.state in ('claimed','matched')) > 1
       or (select count(*) from work_order w where w.request_id = r.id and w.is_lead and w.state in ('offered','taken','resolved')) > 1
       or r.state in ('dispatched') and not exists (select from work_order w where w.request_id = r.id and w.is_lead and w.state = 'offered')
       or r.paused_turn is not null and r.owner_person_id is distinct from r.requester_id`,
  );
  return rows;
}

async function file(turn: number): Promise<string> {
  const place = { nodeId: community.entranceId };
  const filed =
    turn % 2 === 0
      ? await act.does<{ requestId: string }>('chen', 'report-issue', { text: '灯不亮', place, photos: [] })
      : await act.does<{ requestId: string }>('chen', 'submit-wish', {
          title: '想换灯泡',
          story: '',
          place,
          onBehalfOf: 'self',
          photos: [],
        });
  return filed.requestId;
}

it.each([1, 2, 3])(
  'adds up after every step, whoever does whatever is open to him (walk %i)',
  async (seed) => {
    const dice = diceOf(seed);
    const requests = await Promise.all([0, 1, 2, 3, 4, 5].map(file));
    const made = new Set<string>();

    for (let turn = 0; turn < 160; turn += 1) {
      if (dice(6) === 0) await act.deliver();
      if (dice(12) === 0) act.pass(24 * (1 + dice(9)));
      if (dice(8) === 0)
        for (const job of clockJobs) await job({ db: database.db, now: act.now(), newId: () => uuidv7() });
      const person = walkers[dice(walkers.length)] as Person;
      const reply = await act.call(person, 'matter', act.ref(requests[dice(requests.length)] as string));
      const page = reply.ok ? (reply.data as Matter) : null;
      const isPlain = dice(4) > 0;
      const open = page?.moves.filter((move) => !(isPlain && sideways.has(move))) ?? [];
      const move = open[dice(open.length || 1)] ?? (page && dice(30) === 0 ? page.moves[0] : undefined);
      const call = page && move && inputsOf(page, dice(2) === 0)[move];
      if (!call) continue;

      expect(`${person} ${move} ${await act.tries(person, ...call)}`).toBe(`${person} ${move} ok`);

      made.add(move);
      expect(await faults()).toEqual([]);
    }

    expect(made.size).toBeGreaterThan(6);
  },
  60_000,
);
