import { v7 as uuidv7 } from 'uuid';
import type { matter } from '../../../cloud/contract/requests/matter';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { clockJobs } from '../../../cloud/features/requests/clock';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

type Matter = OutputOf<typeof matter>;

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
});
beforeEach(() => {
  act = actingIn(database.db, community);
});
afterAll(() => database.close());

const place = () => ({ nodeId: community.entranceId });

/** Lets all jobs of the clock run once at the present moment. */
async function tick(): Promise<void> {
  for (const job of clockJobs) await job({ db: database.db, now: act.now(), newId: () => uuidv7() });
}

async function movesOf(requestId: string): Promise<string[]> {
  const { rows } = await database.pool.query(
    'select move from event where request_id = $1 order by version',
    [requestId],
  );
  return rows.map(({ move }) => move as string);
}

async function stateOf(requestId: string) {
  const { rows } = await database.pool.query(
    'select state, owner_role, owner_person_id, wall_rank from request where id = $1',
    [requestId],
  );
  return rows[0];
}

async function acceptedWish(): Promise<{ requestId: string; version: number }> {
  const { requestId } = await act.does<{ requestId: string }>('chen', 'submit-wish', {
    title: '想请人陪着去趟医院',
    story: '',
    place: place(),
    onBehalfOf: 'self',
    photos: [],
  });
  await act.deliver();
  const ref = act.ref(requestId);
  const triage = { category: 'repair', urgency: 'normal', place: place(), instruction: '' };
  const { version } = await act.does('desk', 'accept-request', { ...ref, version: 2, ...triage });
  const words = { title: '陪着去趟医院', story: '', name: '8 栋的一位老人' };
  return act.does('desk', 'publish-wish', { ...ref, version, ...words });
}

async function claimedWish(): Promise<{ requestId: string; version: number }> {
  const { requestId } = await acceptedWish();
  const { version } = await act.does('lin', 'claim-wish', act.ref(requestId));
  return act.does('desk', 'match-claim', { ...act.ref(requestId), version, words: '' });
}

async function resolvedIssue(): Promise<string> {
  const filed = { text: '门禁坏了', place: place(), category: 'lighting', photos: [] };
  const { requestId } = await act.does<{ requestId: string }>('chen', 'report-issue', filed);
  await act.deliver();
  const ref = act.ref(requestId);
  const triage = { category: 'lighting', urgency: 'normal', place: place(), instruction: '' };
  const dispatchTo = { kind: 'unit', id: community.unitId };
  const sent = await act.does('desk', 'accept-request', { ...ref, version: 2, ...triage, dispatchTo });
  const taken = await act.does('li', 'take-work-order', { ...ref, version: sent.version });
  const said = { words: '修好了', photos: [] };
  const done = await act.does('li', 'resolve-request', {
    ...ref,
    ...said,
    outcome: 'fixed',
    version: taken.version,
  });
  await act.does('grid', 'check-outcome', { ...ref, ...said, solved: true, version: done.version });
  return requestId;
}

it('reminds once of a rating, and lapses what stays unrated for 7 days without calling it satisfied', async () => {
  const requestId = await resolvedIssue();

  act.pass(4 * 24);
  await tick();
  expect(await movesOf(requestId)).not.toContain('remind');
  act.pass(1.5 * 24);
  await tick();
  await tick();
  expect((await movesOf(requestId)).filter((move) => move === 'remind')).toHaveLength(1);
  act.pass(2 * 24);
  await Promise.all([tick(), tick()]);

  expect((await movesOf(requestId)).slice(-2)).toEqual(['remind', 'lapse']);
  const page = await act.does<Matter>('chen', 'matter', act.ref(requestId));
  expect(page.state).toBe('closed');
  const { rows } = await database.pool.query('select from rating where request_id = $1', [requestId]);
  expect(rows).toEqual([]);
});

it('takes a wish back from a claimant whose term is over, and hangs it on the wall again', async () => {
  const { requestId } = await claimedWish();

  act.pass(13 * 24);
  await tick();
  expect(await stateOf(requestId)).toMatchObject({ state: 'in_progress' });
  act.pass(2 * 24);
  await Promise.all([tick(), tick()]);

  expect(await stateOf(requestId)).toMatchObject({ state: 'accepted', owner_role: 'desk', wall_rank: 0 });
  expect((await movesOf(requestId)).filter((move) => move === 'release')).toHaveLength(1);
});

it('reminds the desk once of a wish that nobody claimed for 15 days', async () => {
  const { requestId } = await acceptedWish();

  act.pass(14 * 24);
  await tick();
  expect(await movesOf(requestId)).not.toContain('remind');
  act.pass(2 * 24);
  await tick();
  await Promise.all([tick(), tick()]);

  expect((await movesOf(requestId)).filter((move) => move === 'remind')).toHaveLength(1);
  expect(await stateOf(requestId)).toMatchObject({ state: 'accepted', owner_role: 'desk' });
});

it('asks the desk to look when the wisher says nothing for 7 days', async () => {
  const { requestId, version } = await claimedWish();
  const done = { words: '陪着去了', photos: [], outcome: 'fixed', version };
  await act.does('lin', 'resolve-request', { ...act.ref(requestId), ...done });
  expect(await stateOf(requestId)).toMatchObject({ owner_person_id: community.id.chen });

  act.pass(8 * 24);
  await Promise.all([tick(), tick()]);

  expect(await stateOf(requestId)).toMatchObject({
    state: 'checking',
    owner_role: 'desk',
    owner_person_id: null,
  });
  expect((await movesOf(requestId)).at(-1)).toBe('handToDesk');
});

it('forgets stored replies after 72 hours, not before, and never the key of what was made', async () => {
  const { requestId } = await acceptedWish();
  const keys = async () =>
    Number(
      (
        await database.pool.query(
          'select count(*) from idempotency_key where made_id is null and created_at <= $1',
          [act.now()],
        )
      ).rows[0].count,
    );
  await act.does('lin', 'claim-wish', act.ref(requestId));
  const before = await keys();

  act.pass(71);
  await tick();
  expect(await keys()).toBe(before);
  act.pass(2);
  await tick();

  expect(await keys()).toBe(0);
  const { rows } = await database.pool.query('select from idempotency_key where made_id = $1', [requestId]);
  expect(rows).toHaveLength(1);
});
