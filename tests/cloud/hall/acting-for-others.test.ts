import type { hallDay } from '../../../cloud/contract/hall/hall-day';
import type { Booked, WaitMoved } from '../../../cloud/contract/hall/receipts';
import { isMatter, type workQueue } from '../../../cloud/contract/requests/work-queue';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import {
  books,
  hallFaults,
  newsOf,
  openHall,
  openService,
  type plainService,
  slotsOf,
  tickHall,
} from '../../support/hall';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let hallId: string;

const monday = '2026-06-15';
const ref = (more: object) => ({ communityId: community.communityId, ...more });
const granny = { name: '王奶奶', phone: '139 0000 1111', words: '请大声一点' };

beforeEach(async () => {
  database = await openTestDatabase<Tables>(12);
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community);
  hallId = await openHall(act, community);
});
afterEach(async () => {
  expect(await hallFaults(database.pool)).toEqual([]);
  await database.close();
});

async function firstSlot(more: Partial<typeof plainService> = {}): Promise<string> {
  const serviceId = await openService(act, community, hallId, more);
  return (await slotsOf(act, community, serviceId, monday))[0]?.slotId ?? '';
}
const waits = (slotId: string, more: object = {}) =>
  act.does<WaitMoved>('desk', 'wait-for', ref({ slotId, ...granny, ...more }));

it('puts a resident with or without an account into a visit to the courtyard and an errand, limits or not', async () => {
  const limited = { limitPerson: 1, limitHousehold: 1, capacity: 9 };
  const errand = await firstSlot({ ...limited, kind: 'errand', name: '便民代办' });
  const visits = await openService(act, community, hallId, { ...limited, kind: 'courtyard', name: '理发' });
  const visit = {
    placeId: community.entranceId,
    date: monday,
    fromMinute: 600,
    toMinute: 660,
    servedBy: '服务队',
  };
  await act.does('desk', 'add-visit', ref({ serviceId: visits, ...visit }));
  const [ten, half] = (await slotsOf(act, community, visits, monday)).map(({ slotId }) => slotId);
  const call = { ...granny, channel: 'phone' };

  const booked = [
    await act.does<Booked>('desk', 'book-for', ref({ slotId: errand, ...call })),
    await act.does<Booked>('desk', 'book-for', ref({ slotId: ten, ...call })),
    await act.does<Booked>('desk', 'book-for', ref({ slotId: half, ...call })),
    await act.does<Booked>('desk', 'book-for', ref({ slotId: ten, personId: community.id.wang, ...call })),
  ];
  await act.deliver();

  expect(booked.map(({ state }) => state)).toEqual(Array(4).fill('confirmed'));
  const { items } = await act.does<OutputOf<typeof workQueue>>('grid', 'work-queue', { view: 'waiting' });
  expect(items.filter((one) => !isMatter(one))).toHaveLength(3);
  expect((await newsOf(act, 'wang')).map(({ move }) => move)).toEqual(['book']);
});

it('puts somebody without an account on the waitlist; whoever entered it is told of the offer, calls and takes it', async () => {
  const slotId = await firstSlot();
  const held = await books(act, community, 'chen', slotId);
  const { waitId, place } = await waits(slotId);
  expect(place).toBe(1);
  expect(await act.tries('desk', 'wait-for', ref({ slotId, ...granny, phone: '13900001111' }))).toBe(
    'ALREADY_WAITING',
  );
  await act.does('chen', 'cancel-booking', ref({ bookingId: held.bookingId, reason: '' }));

  expect(await newsOf(act, 'desk')).toMatchObject([{ move: 'offer', isForOther: true, date: monday }]);
  const { slots } = await act.does<OutputOf<typeof hallDay>>(
    'desk',
    'hall-day',
    ref({ hallId, date: monday }),
  );
  expect(slots[0]?.waits).toMatchObject([
    { waitId, state: 'offered', name: '王奶奶', phone: '139 0000 1111' },
  ]);
  expect(await act.tries('chen', 'accept-offer-for', ref({ waitId }))).toBe('FORBIDDEN');
  expect(await act.tries('far', 'accept-offer-for', ref({ waitId }))).toBe('FORBIDDEN');
  await act.does<Booked>('deskTwo', 'accept-offer-for', ref({ waitId }));

  const day = await act.does<OutputOf<typeof hallDay>>('desk', 'hall-day', ref({ hallId, date: monday }));
  expect(day.slots[0]).toMatchObject({
    waits: [],
    bookings: [{ name: '王奶奶', words: '请大声一点', state: 'confirmed' }],
  });
});

it('keeps the line: residents and those the desk entered wait in one order, and what is refused goes to the next', async () => {
  const slotId = await firstSlot();
  const held = await books(act, community, 'chen', slotId);
  const first = await waits(slotId);
  const second = await waits(slotId, { personId: community.id.wang });
  await act.does('lin', 'join-waitlist', ref({ slotId, onBehalfOf: 'self' }));
  expect(await act.tries('wang', 'join-waitlist', ref({ slotId, onBehalfOf: 'self' }))).toBe(
    'ALREADY_WAITING',
  );
  await act.does('chen', 'cancel-booking', ref({ bookingId: held.bookingId, reason: '' }));

  await act.does('desk', 'end-wait-for', ref({ waitId: first.waitId }));
  expect((await newsOf(act, 'wang')).map(({ move }) => move)).toEqual(['offer']);
  await act.does('wang', 'refuse-offer', ref({ waitId: second.waitId }));

  expect((await newsOf(act, 'lin')).map(({ move }) => move)).toEqual(['offer']);
  act.pass(3);
  await tickHall(database.db, act.now());
  expect((await newsOf(act, 'lin')).map(({ move }) => move)).toEqual(['expire', 'offer']);
});

it('lets nobody at the desk act so for himself, nor for a stranger to the community', async () => {
  const slotId = await firstSlot();
  const held = await books(act, community, 'desk', slotId);
  const { waitId } = await act.does<WaitMoved>(
    'deskTwo',
    'join-waitlist',
    ref({ slotId, onBehalfOf: 'self' }),
  );
  await act.does('desk', 'cancel-booking', ref({ bookingId: held.bookingId, reason: '' }));
  const stranger = ref({ slotId, personId: community.otherCommunityId, ...granny });

  expect(await act.tries('deskTwo', 'accept-offer-for', ref({ waitId }))).toBe('CONFLICT_OF_INTEREST');
  expect(await act.tries('deskTwo', 'end-wait-for', ref({ waitId }))).toBe('CONFLICT_OF_INTEREST');
  expect(await act.tries('desk', 'wait-for', ref({ slotId, personId: community.id.desk, ...granny }))).toBe(
    'CONFLICT_OF_INTEREST',
  );
  expect(await act.tries('desk', 'wait-for', stranger)).toBe('INVALID');
  expect(await act.tries('chen', 'wait-for', ref({ slotId, ...granny }))).toBe('FORBIDDEN');
});

it('gives an offered place to one of the two who take it at once, at the desk and on the phone', async () => {
  const slotId = await firstSlot();
  const held = await books(act, community, 'chen', slotId);
  const { waitId } = await act.does<WaitMoved>('lin', 'join-waitlist', ref({ slotId, onBehalfOf: 'self' }));
  await act.does('chen', 'cancel-booking', ref({ bookingId: held.bookingId, reason: '' }));

  const codes = await Promise.all([
    act.tries('lin', 'accept-offer', ref({ waitId })),
    act.tries('desk', 'accept-offer-for', ref({ waitId })),
    act.tries('deskTwo', 'accept-offer-for', ref({ waitId })),
  ]);

  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect(codes.filter((code) => !['ok', 'OFFER_ENDED', 'OVERLAPPING_BOOKING'].includes(code))).toEqual([]);
});
