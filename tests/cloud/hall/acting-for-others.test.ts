import type { hallDay } from '../../../cloud/contract/hall/hall-day';
import type { Booked, WaitMoved } from '../../../cloud/contract/hall/receipts';
import { isMatter, type workQueue } from '../../../cloud/contract/requests/work-queue';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { books, newsOf, openService, type plainService, slotsOf } from '../../support/hall';
import { monday, useHallDay } from '../../support/hall-day';

const hall = useHallDay(12);
const granny = { name: '王奶奶', phone: '139 0000 1111', words: '请大声一点' };

async function firstSlot(more: Partial<typeof plainService> = {}): Promise<string> {
  const serviceId = await openService(hall.act, hall.community, hall.hallId, more);
  return (await slotsOf(hall.act, hall.community, serviceId, monday))[0]?.slotId ?? '';
}
const waits = (slotId: string, more: object = {}) =>
  hall.act.does<WaitMoved>('desk', 'wait-for', hall.ref({ slotId, ...granny, ...more }));

it('puts a resident with or without an account into a visit to the courtyard and an errand, limits or not', async () => {
  const limited = { limitPerson: 1, limitHousehold: 1, capacity: 9 };
  const errand = await firstSlot({ ...limited, kind: 'errand', name: '便民代办' });
  const visits = await openService(hall.act, hall.community, hall.hallId, {
    ...limited,
    kind: 'courtyard',
    name: '理发',
  });
  const visit = {
    placeId: hall.community.entranceId,
    date: monday,
    fromMinute: 600,
    toMinute: 660,
    servedBy: '服务队',
  };
  await hall.act.does('desk', 'add-visit', hall.ref({ serviceId: visits, ...visit }));
  const [ten, half] = (await slotsOf(hall.act, hall.community, visits, monday)).map(({ slotId }) => slotId);
  const call = { ...granny, channel: 'phone' };

  const booked = [
    await hall.act.does<Booked>('desk', 'book-for', hall.ref({ slotId: errand, ...call })),
    await hall.act.does<Booked>('desk', 'book-for', hall.ref({ slotId: ten, ...call })),
    await hall.act.does<Booked>('desk', 'book-for', hall.ref({ slotId: half, ...call })),
    await hall.act.does<Booked>(
      'desk',
      'book-for',
      hall.ref({ slotId: ten, personId: hall.community.id.wang, ...call }),
    ),
  ];
  await hall.act.deliver();

  expect(booked.map(({ state }) => state)).toEqual(Array(4).fill('confirmed'));
  const { items } = await hall.act.does<OutputOf<typeof workQueue>>('grid', 'work-queue', {
    view: 'waiting',
  });
  expect(items.filter((one) => !isMatter(one))).toHaveLength(3);
  expect((await newsOf(hall.act, 'wang')).map(({ move }) => move)).toEqual(['book']);
});

it('puts somebody without an account on the waitlist; whoever entered it is told of the offer, calls and takes it', async () => {
  const slotId = await firstSlot();
  const held = await books(hall.act, hall.community, 'chen', slotId);
  const { waitId, place } = await waits(slotId);
  expect(place).toBe(1);
  expect(
    await hall.act.tries('desk', 'wait-for', hall.ref({ slotId, ...granny, phone: '13900001111' })),
  ).toBe('ALREADY_WAITING');
  await hall.act.does('chen', 'cancel-booking', hall.ref({ bookingId: held.bookingId, reason: '' }));

  expect(await newsOf(hall.act, 'desk')).toMatchObject([{ move: 'offer', isForOther: true, date: monday }]);
  const { slots } = await hall.act.does<OutputOf<typeof hallDay>>(
    'desk',
    'hall-day',
    hall.ref({ hallId: hall.hallId, date: monday }),
  );
  expect(slots[0]?.waits).toMatchObject([
    { waitId, state: 'offered', name: '王奶奶', phone: '139 0000 1111' },
  ]);
  expect(await hall.act.tries('chen', 'accept-offer-for', hall.ref({ waitId }))).toBe('FORBIDDEN');
  expect(await hall.act.tries('far', 'accept-offer-for', hall.ref({ waitId }))).toBe('FORBIDDEN');
  await hall.act.does<Booked>('deskTwo', 'accept-offer-for', hall.ref({ waitId }));

  const day = await hall.act.does<OutputOf<typeof hallDay>>(
    'desk',
    'hall-day',
    hall.ref({ hallId: hall.hallId, date: monday }),
  );
  expect(day.slots[0]).toMatchObject({
    waits: [],
    bookings: [{ name: '王奶奶', words: '请大声一点', state: 'confirmed' }],
  });
});

it('keeps the line: residents and those the desk entered wait in one order, and what is refused goes to the next', async () => {
  const slotId = await firstSlot();
  const held = await books(hall.act, hall.community, 'chen', slotId);
  const first = await waits(slotId);
  const second = await waits(slotId, { personId: hall.community.id.wang });
  await hall.act.does('lin', 'join-waitlist', hall.ref({ slotId, onBehalfOf: 'self' }));
  expect(await hall.act.tries('wang', 'join-waitlist', hall.ref({ slotId, onBehalfOf: 'self' }))).toBe(
    'ALREADY_WAITING',
  );
  await hall.act.does('chen', 'cancel-booking', hall.ref({ bookingId: held.bookingId, reason: '' }));

  await hall.act.does('desk', 'end-wait-for', hall.ref({ waitId: first.waitId }));
  expect((await newsOf(hall.act, 'wang')).map(({ move }) => move)).toEqual(['offer']);
  await hall.act.does('wang', 'refuse-offer', hall.ref({ waitId: second.waitId }));

  expect((await newsOf(hall.act, 'lin')).map(({ move }) => move)).toEqual(['offer']);
  hall.act.pass(3);
  await hall.tick();
  expect((await newsOf(hall.act, 'lin')).map(({ move }) => move)).toEqual(['expire', 'offer']);
});

it('lets nobody at the desk act so for himself, nor for a stranger to the community', async () => {
  const slotId = await firstSlot();
  const held = await books(hall.act, hall.community, 'desk', slotId);
  const { waitId } = await hall.act.does<WaitMoved>(
    'deskTwo',
    'join-waitlist',
    hall.ref({ slotId, onBehalfOf: 'self' }),
  );
  await hall.act.does('desk', 'cancel-booking', hall.ref({ bookingId: held.bookingId, reason: '' }));
  const stranger = hall.ref({ slotId, personId: hall.community.otherCommunityId, ...granny });

  expect(await hall.act.tries('deskTwo', 'accept-offer-for', hall.ref({ waitId }))).toBe(
    'CONFLICT_OF_INTEREST',
  );
  expect(await hall.act.tries('deskTwo', 'end-wait-for', hall.ref({ waitId }))).toBe('CONFLICT_OF_INTEREST');
  expect(
    await hall.act.tries(
      'desk',
      'wait-for',
      hall.ref({ slotId, personId: hall.community.id.desk, ...granny }),
    ),
  ).toBe('CONFLICT_OF_INTEREST');
  expect(await hall.act.tries('desk', 'wait-for', stranger)).toBe('INVALID');
  expect(await hall.act.tries('chen', 'wait-for', hall.ref({ slotId, ...granny }))).toBe('FORBIDDEN');
});

it('gives an offered place to one of the two who take it at once, at the desk and on the phone', async () => {
  const slotId = await firstSlot();
  const held = await books(hall.act, hall.community, 'chen', slotId);
  const { waitId } = await hall.act.does<WaitMoved>(
    'lin',
    'join-waitlist',
    hall.ref({ slotId, onBehalfOf: 'self' }),
  );
  await hall.act.does('chen', 'cancel-booking', hall.ref({ bookingId: held.bookingId, reason: '' }));

  const codes = await Promise.all([
    hall.act.tries('lin', 'accept-offer', hall.ref({ waitId })),
    hall.act.tries('desk', 'accept-offer-for', hall.ref({ waitId })),
    hall.act.tries('deskTwo', 'accept-offer-for', hall.ref({ waitId })),
  ]);

  expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
  expect(codes.filter((code) => !['ok', 'OFFER_ENDED', 'OVERLAPPING_BOOKING'].includes(code))).toEqual([]);
});
