import type { TicketMoved } from '../../../cloud/contract/hall/receipts';
import type { lineBoard, myTickets } from '../../../cloud/contract/hall/walk-in';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { hallClockJobs } from '../../../cloud/features/hall/clock';
import { waitRange } from '../../../cloud/features/hall/wait-range';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { enterResidents, openHall, openService } from '../../support/hall';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let hallId: string;

const ref = (more: object) => ({ communityId: community.communityId, ...more });
const neighbour = (n: number) => `resident-${n}` as Person;

beforeEach(async () => {
  database = await openTestDatabase<Tables>(20);
  community = await enterWholeCommunity(database.pool);
  await enterResidents(database.pool, community, 30);
  act = actingIn(database.db, community);
  hallId = await openHall(act, community);
  await openService(act, community, hallId);
});
afterEach(() => database.close());

const takes = (who: Person) => act.does<TicketMoved>(who, 'take-ticket', ref({ hallId }));
const calls = async (window = '1 号窗') =>
  (await act.does<{ ticket: TicketMoved | null }>('desk', 'call-next', ref({ hallId, window }))).ticket
    ?.number ?? null;
const own = async (who: Person) =>
  (await act.does<OutputOf<typeof myTickets>>(who, 'my-tickets', ref({}))).tickets[0];

it('gives numbers in a row to all who come at once, one each, on the phone and on paper alike', async () => {
  const taken = await Promise.all(Array.from({ length: 20 }, (_, n) => takes(neighbour(n + 1))));
  const paper = await act.does<TicketMoved>('desk', 'print-ticket', ref({ hallId }));

  const numbers = taken.map(({ number }) => number).sort();
  expect(numbers).toEqual(Array.from({ length: 20 }, (_, n) => `A${String(n + 1).padStart(3, '0')}`));
  expect(paper.number).toBe('A021');
  expect(await act.tries(neighbour(1), 'take-ticket', ref({ hallId }))).toBe('ALREADY_WAITING');
});

it('calls different people to windows that call at once', async () => {
  for (let n = 1; n <= 6; n += 1) await takes(neighbour(n));

  const called = await Promise.all(['1 号窗', '2 号窗', '3 号窗'].map((window) => calls(window)));

  expect(new Set(called).size).toBe(3);
  const board = await act.does<OutputOf<typeof lineBoard>>('chen', 'line-board', ref({ hallId }));
  expect(board.called).toHaveLength(3);
  expect(board.lines).toEqual([{ line: 'A', services: ['老年优待证办理'], waiting: 3, range: null }]);
});

it('keeps the place of whoever steps out, and sends whoever was passed to the end', async () => {
  const tickets = [await takes(neighbour(1)), await takes(neighbour(2)), await takes(neighbour(3))];
  await act.does(neighbour(1), 'step-out', ref({ ticketId: tickets[0]?.ticketId }));
  expect(await calls()).toBe('A002');
  await act.does('desk', 'pass-ticket', ref({ ticketId: tickets[1]?.ticketId }));
  act.pass(0.1);
  await act.does(neighbour(1), 'come-back', ref({ ticketId: tickets[0]?.ticketId }));
  await act.does(neighbour(2), 'come-back', ref({ ticketId: tickets[1]?.ticketId }));

  expect([await own(neighbour(1)), await own(neighbour(2))]).toMatchObject([{ ahead: 0 }, { ahead: 2 }]);
  expect([await calls(), await calls(), await calls(), await calls()]).toEqual([
    'A001',
    'A003',
    'A002',
    null,
  ]);
});

it('transfers somebody to another line without starting the wait anew, and lets the called leave only by staff', async () => {
  await openService(act, community, hallId, { name: '法律咨询', line: 'B' });
  const first = await takes(neighbour(1));
  await takes(neighbour(2));
  await calls();

  expect(await act.tries(neighbour(1), 'leave-line', ref({ ticketId: first.ticketId }))).toBe(
    'MOVE_NOT_ALLOWED',
  );
  const moved = await act.does<TicketMoved>(
    'desk',
    'transfer-ticket',
    ref({ ticketId: first.ticketId, line: 'B', window: '2 号窗' }),
  );

  expect(moved.number).toBe('B001');
  expect(await own(neighbour(1))).toMatchObject({ number: 'B001', window: '2 号窗', ahead: 0 });
  expect([await calls('2 号窗'), await calls('1 号窗')]).toEqual(['B001', 'A002']);
});

it('sends somebody to another window of the same line with the same number, ahead of whoever came later', async () => {
  const first = await takes(neighbour(1));
  await takes(neighbour(2));
  expect(await calls('1 号窗')).toBe('A001');

  const ref1 = ref({ ticketId: first.ticketId, window: '2 号窗' });
  expect(await act.does<TicketMoved>('desk', 'transfer-ticket', ref1)).toMatchObject({ number: 'A001' });

  expect(await own(neighbour(1))).toMatchObject({ number: 'A001', window: '2 号窗', ahead: 0 });
  expect([await calls('1 号窗'), await calls('2 号窗')]).toEqual(['A002', 'A001']);
  expect(await act.does<TicketMoved>('desk', 'print-ticket', ref({ hallId }))).toMatchObject({
    number: 'A003',
  });
});

it('lets the desk note for a paper number that its holder steps out, comes back or has enough', async () => {
  const slip = await act.does<TicketMoved>('desk', 'print-ticket', ref({ hallId }));
  await takes(neighbour(1));
  const of = ref({ ticketId: slip.ticketId });

  await act.does('desk', 'step-out', of);
  expect(await calls()).toBe('A002');
  await act.does('desk', 'come-back', of);
  expect(await calls()).toBe('A001');
  await act.does('desk', 'pass-ticket', of);
  expect(await act.tries(neighbour(2), 'come-back', of)).toBe('NOT_FOUND');
  await act.does('desk', 'come-back', of);
  expect(await act.does<TicketMoved>('desk', 'leave-line', of)).toMatchObject({ state: 'left' });
});

it('tells how long it may take once enough were served, and closes the line at night', async () => {
  for (let n = 1; n <= 8; n += 1) await takes(neighbour(n));
  for (let n = 0; n < 4; n += 1) {
    await calls();
    act.pass(0.1);
  }

  expect(await own(neighbour(8))).toMatchObject({
    ahead: 3,
    lastCalled: 'A004',
    range: { least: 15, most: 25 },
  });

  act.pass(20);
  for (const job of hallClockJobs) await job({ db: database.db, now: act.now(), newId: () => '' });
  const { rows } = await database.pool.query(
    'select state, count(*)::int from hall_ticket group by 1 order by 1',
  );
  expect(rows).toEqual([
    { state: 'left', count: 4 },
    { state: 'served', count: 4 },
  ]);
});

it('gives no numbers before half an hour before opening, nor on a day off', async () => {
  act.pass(-1.6);
  expect(await act.tries('chen', 'take-ticket', ref({ hallId }))).toBe('LINE_CLOSED');
  act.pass(0.2);
  expect(await act.tries('chen', 'take-ticket', ref({ hallId }))).toBe('ok');
  act.pass(24);
  expect(await act.tries('chen', 'take-ticket', ref({ hallId }))).toBe('LINE_CLOSED');
});

it('says nothing of the wait while too few were served, and halves it with a second window', () => {
  expect(waitRange(5, [10, 10], 1)).toBeNull();
  expect(waitRange(0, [8, 10, 12], 1)).toEqual({ least: 0, most: 15 });
  expect(waitRange(6, [10, 10, 10], 1)).toEqual({ least: 60, most: 70 });
  expect(waitRange(6, [10, 10, 10], 2)).toEqual({ least: 30, most: 40 });
});
