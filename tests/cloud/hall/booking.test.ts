import type { availability } from '../../../cloud/contract/hall/availability';
import type { booking } from '../../../cloud/contract/hall/booking';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { books, hallFaults, openHall, openService, slotsOf } from '../../support/hall';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let hallId: string;

beforeAll(async () => {
  database = await openTestDatabase<Tables>();
  community = await enterWholeCommunity(database.pool);
});
beforeEach(async () => {
  act = actingIn(database.db, community);
  hallId = await openHall(act, community);
});
afterEach(async () => expect(await hallFaults(database.pool)).toEqual([]));
afterAll(() => database.close());

const monday = '2026-06-15';
const ref = (more: object) => ({ communityId: community.communityId, ...more });

it('shows days as they are: today’s rest, the weekend, working days, the holiday by its name', async () => {
  const serviceId = await openService(act, community, hallId);

  const shown = await act.does<OutputOf<typeof availability>>(
    'chen',
    'availability',
    ref({ serviceId, dayCount: 9 }),
  );

  expect(
    shown.days.map(({ date, state, left, kind, holiday }) => [date.slice(5), state, left, kind, holiday]),
  ).toEqual([
    ['06-12', 'free', 8, 'workday', null],
    ['06-13', 'closed', 0, 'weekend', null],
    ['06-14', 'closed', 0, 'weekend', null],
    ['06-15', 'free', 11, 'workday', null],
    ['06-16', 'free', 11, 'workday', null],
    ['06-17', 'free', 11, 'workday', null],
    ['06-18', 'free', 11, 'workday', null],
    ['06-19', 'closed', 0, 'holiday', '端午'],
    ['06-20', 'closed', 0, 'holiday', '端午'],
  ]);
  expect(shown.date).toBe('2026-06-12');
  expect(shown.slots.slice(0, 4).map(({ from, state }) => [from, state])).toEqual([
    ['10:30', 'free'],
    ['11:00', 'free'],
    ['14:00', 'free'],
    ['14:30', 'free'],
  ]);
});

it('books a free place for oneself and for one’s mother, and tells a stranger nothing of it', async () => {
  const serviceId = await openService(act, community, hallId, { capacity: 2 });
  const [slot] = await slotsOf(act, community, serviceId, monday);
  const slotId = slot?.slotId ?? '';

  const own = await books(act, community, 'chen', slotId);
  const mothers = await books(act, community, 'chen', slotId, 'mother');

  expect(own).toMatchObject({
    state: 'confirmed',
    version: 1,
    number: expect.stringMatching(/^B0612-\d{2,}$/),
  });
  expect(own.code).toMatch(/^\d{6}$/);
  const page = await act.does<OutputOf<typeof booking>>(
    'chen',
    'booking',
    ref({ bookingId: mothers.bookingId }),
  );
  expect(page).toMatchObject({
    onBehalfOf: 'mother',
    from: '9:00',
    to: '9:30',
    moves: ['change', 'cancel'],
    person: null,
  });
  expect(await act.tries('wang', 'booking', ref({ bookingId: own.bookingId }))).toBe('NOT_FOUND');
  expect(await act.tries('wang', 'cancel-booking', ref({ bookingId: own.bookingId, reason: '' }))).toBe(
    'NOT_FOUND',
  );
});

it('says exactly why a place cannot be booked', async () => {
  const serviceId = await openService(act, community, hallId, {
    horizonDays: 3,
    releaseMinute: 8 * 60,
    noticeMinutes: 60,
  });
  const today = await slotsOf(act, community, serviceId, '2026-06-12');
  const far = await slotsOf(act, community, serviceId, '2026-06-16');
  const near = await slotsOf(act, community, serviceId, monday);
  const at = (slots: typeof near, place: number) => slots[place]?.slotId ?? '';
  const tries = (slotId: string) => act.tries('chen', 'book', ref({ slotId, onBehalfOf: 'self', words: '' }));

  expect(await tries(at(today, 0))).toBe('SLOT_TOO_LATE');
  expect(await tries(at(far, 0))).toBe('SLOT_NOT_RELEASED');
  expect(await tries(community.id.chen)).toBe('NOT_FOUND');
  expect(await tries(at(near, 5))).toBe('ok');
  expect(await act.tries('wang', 'book', ref({ slotId: at(near, 5), onBehalfOf: 'self', words: '' }))).toBe(
    'SLOT_FULL',
  );
});

it('lets nobody be in two places at once', async () => {
  const one = await openService(act, community, hallId, { capacity: 9 });
  const other = await openService(act, community, hallId, { capacity: 9, durationMinutes: 90 });
  const [, second] = await slotsOf(act, community, one, monday);
  const [long] = await slotsOf(act, community, other, monday);
  await books(act, community, 'lin', second?.slotId ?? '');

  const asked = { slotId: long?.slotId ?? '', words: '' };

  expect(await act.tries('lin', 'book', ref({ ...asked, onBehalfOf: 'self' }))).toBe('OVERLAPPING_BOOKING');
  expect(await act.tries('lin', 'book', ref({ ...asked, onBehalfOf: 'father' }))).toBe('ok');
});

it('holds limits of person and household, which do not bind staff', async () => {
  const serviceId = await openService(act, community, hallId, { limitPerson: 1, limitHousehold: 2 });
  const slots = await slotsOf(act, community, serviceId, monday);
  const tries = (place: number, onBehalfOf: string) =>
    act.tries('zhou', 'book', ref({ slotId: slots[place]?.slotId, onBehalfOf, words: '' }));

  expect(await tries(0, 'self')).toBe('ok');
  expect(await tries(1, 'self')).toBe('BOOKING_LIMIT');
  expect(await tries(1, 'mother')).toBe('ok');
  expect(await tries(2, 'father')).toBe('BOOKING_LIMIT');
  const byPhone = {
    slotId: slots[3]?.slotId,
    personId: community.id.zhou,
    name: '周',
    phone: '13800000000',
    channel: 'phone',
    words: '',
  };
  expect(await act.tries('desk', 'book-for', ref(byPhone))).toBe('ok');
});

it('changes a booking within the window, keeps number and code, and frees the old place', async () => {
  const serviceId = await openService(act, community, hallId);
  const [first, second] = await slotsOf(act, community, serviceId, monday);
  const { bookingId, code } = await books(act, community, 'hao', first?.slotId ?? '');

  const move = { bookingId, version: 1, slotId: second?.slotId, reason: '' };
  const moved = await act.does('hao', 'change-booking', ref(move));

  expect(moved).toEqual({ bookingId, state: 'confirmed', version: 2 });
  expect((await slotsOf(act, community, serviceId, monday)).slice(0, 2).map(({ left }) => left)).toEqual([
    1, 0,
  ]);
  expect(await act.does('hao', 'booking', ref({ bookingId }))).toMatchObject({ code, from: '9:30' });
  expect(await act.tries('hao', 'change-booking', ref({ ...move, slotId: first?.slotId }))).toBe('CHANGED');
});

it('lets nobody but staff change or cancel too late', async () => {
  const serviceId = await openService(act, community, hallId);
  const [first] = await slotsOf(act, community, serviceId, monday);
  const { bookingId } = await books(act, community, 'wang', first?.slotId ?? '');
  act.pass(70.5);

  expect(await act.tries('wang', 'cancel-booking', ref({ bookingId, reason: '' }))).toBe(
    'TOO_LATE_TO_CHANGE',
  );
  expect(await act.tries('desk', 'cancel-booking', ref({ bookingId, reason: '来电取消' }))).toBe('ok');
});

it('answers a key that comes again with the same booking, and refuses it for another', async () => {
  const serviceId = await openService(act, community, hallId, { limitPerson: 1 });
  const [first, second] = await slotsOf(act, community, serviceId, monday);
  const input = (slotId: string | undefined) => ref({ slotId, onBehalfOf: 'self', words: '' });

  const once = await act.call('li', 'book', input(first?.slotId), 'the-key-of-two-taps');
  const twice = await act.call('li', 'book', input(first?.slotId), 'the-key-of-two-taps');

  expect(twice).toEqual(once);
  const other = await act.call('li', 'book', input(second?.slotId), 'the-key-of-two-taps');
  expect(other).toMatchObject({ ok: false, code: 'KEY_REUSED' });
});
