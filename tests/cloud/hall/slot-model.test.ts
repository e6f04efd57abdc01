import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import type { Booked, WaitMoved } from '../../../cloud/contract/hall/receipts';
import { hallClockJobs } from '../../../cloud/features/hall/clock';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { enterResidents, hallFaults, openHall, openService } from '../../support/hall';
import { SlotModel, type Try } from './slot-model';

const lanes = 20;
const batches = 50;
const people = 3;
const slotsEach = 2;
const picksARound = 2;
const minuteMs = 60_000;
const opensAt = new Date('2026-06-12T01:00:00Z');

let database: TestDatabase<Tables>;
let app: ReturnType<typeof openDatabase>;
let community: Community;
let serviceId: string;
let hallId: string;
let runs = 0;

beforeAll(async () => {
  database = await openTestDatabase<Tables>(4);
  // Nothing here is about power cuts; and prepared, a statement need not be planned thirteen thousand times.
  await database.pool.query(
    `alter database ${new URL(database.url).pathname.slice(1)} set synchronous_commit = off`,
  );
  app = openDatabase({ url: database.url, poolSize: 12 });
  community = await enterWholeCommunity(database.pool);
  // Shrinking a failure runs some more than the planned ones.
  await enterResidents(database.pool, community, (batches + 30) * lanes * people);
  const act = actingIn(database.db, community);
  hallId = await openHall(act, community);
  serviceId = await openService(act, community, hallId, { cancelMinutes: 0, offerMinutes: 60 });
}, 60_000);
afterAll(async () => {
  await app.close();
  await database.close();
});

/** Offers end, waits lapse, bookings are reminded of, missed or let lapse; no slots are laid. */
const timeMoves = hallClockJobs.slice(0, 3);

/** Every answer that the runs must have come across, or they have not tried enough. */
const everyAnswer = [
  'accept MOVE_NOT_ALLOWED',
  'accept OFFER_ENDED',
  'accept OVERLAPPING_BOOKING',
  'accept confirmed',
  'accept pending_call',
  'book OVERLAPPING_BOOKING',
  'book SLOT_FULL',
  'book SLOT_TOO_LATE',
  'book confirmed',
  'book pending_call',
  'cancel MOVE_NOT_ALLOWED',
  'cancel TOO_LATE_TO_CHANGE',
  'cancel ok',
  'join ALREADY_WAITING',
  'join PLACES_LEFT',
  'join SLOT_TOO_LATE',
  'join ok',
  'leave MOVE_NOT_ALLOWED',
  'leave ok',
  'miss MOVE_NOT_ALLOWED',
  'miss NOT_THE_TIME',
  'miss ok',
  'refuse OFFER_ENDED',
  'refuse ok',
];

/** How much each slot holds, and how often each of the people has been missed before. */
const settings = fc.record({
  capacities: fc.array(fc.integer({ min: 1, max: 2 }), { minLength: slotsEach, maxLength: slotsEach }),
  misses: fc.array(fc.constantFrom(0, 0, 2, 3), { minLength: people, maxLength: people }),
});
type Settings = { capacities: number[]; misses: number[] };
const ofLanes = <One>(one: fc.Arbitrary<One>) => fc.array(one, { minLength: lanes, maxLength: lanes });
const picksOfOne = fc.array(fc.nat(99_999), { minLength: picksARound, maxLength: picksARound });
const rounds = fc.array(
  fc.record({ minutes: fc.constantFrom(0, 0, 10, 30, 60), picks: ofLanes(picksOfOne) }),
  {
    minLength: 4,
    maxLength: 9,
  },
);

/** Enters times that somebody did not come to, some days ago. */
async function enterMisses(who: string, count: number, before: Date): Promise<void> {
  await database.pool.query(
    `insert into booking (community_id, id, slot_id, service_id, hall_id, state, version, person_id, attendee_id, on_behalf_of, channel,
       booked_by, booked_at, booked_day, number_in_day, code, date, starts_at, ends_at, changeable_until)
     select $1, gen_random_uuid(), gen_random_uuid(), $2, $3, 'no_show', 0, p.id, p.id, 'self', 'miniProgram', p.id, at, at::date, 0,
       gen_random_uuid()::text, at::date, at, at + interval '30 minutes', at
     from person p, generate_series(1, $5::int) n, lateral (select $6::timestamptz - make_interval(days => n) as at) t
     where p.call_name = $4`,
    [community.communityId, serviceId, hallId, who, count, before],
  );
}

/** One run: a model, its slots in the database, and what its people hold. */
async function openRun({ capacities, misses }: Settings, startsAt: Date, act: ReturnType<typeof actingIn>) {
  const first = runs * people;
  runs += 1;
  const slots = capacities.map((capacity, place) => {
    const from = new Date(startsAt.getTime() + (place + 1) * 45 * minuteMs);
    return { id: uuidv7(), capacity, startsAt: from, endsAt: new Date(from.getTime() + 30 * minuteMs) };
  });
  for (const slot of slots)
    await database.pool.query(
      // A visit of its own keeps slots of other runs at the same time apart.
      `insert into hall_slot (community_id, id, service_id, hall_id, visit_id, date, starts_at, ends_at, part, capacity, released_at, closes_at)
       values ($1, $2, $3, $4, $2, $5::timestamptz::date, $5, $6, 'morning', $7, '2026-01-01', $5)`,
      [community.communityId, slot.id, serviceId, hallId, slot.startsAt, slot.endsAt, slot.capacity],
    );
  for (const [place, count] of misses.entries())
    if (count > 0) await enterMisses(`resident-${first + place + 1}`, count, startsAt);
  const model = new SlotModel(slots, misses);
  const bookings = new Map<string, string>();
  const waits = new Map<string, string>();
  const { communityId } = community;
  const ref = { communityId };

  async function send({ move, person, slot }: Try): Promise<string> {
    const who = `resident-${first + person + 1}` as Person;
    const key = `${person} ${slot}`;
    const slotId = slots[slot]?.id;
    const [bookingId, waitId] = [bookings.get(key), waits.get(key)];
    const calls = {
      book: [who, 'book', { ...ref, slotId, onBehalfOf: 'self', words: '' }],
      join: [who, 'join-waitlist', { ...ref, slotId, onBehalfOf: 'self' }],
      cancel: [who, 'cancel-booking', { ...ref, bookingId, reason: '' }],
      miss: ['desk', 'mark-no-show', { ...ref, bookingId }],
      leave: [who, 'leave-waitlist', { ...ref, waitId }],
      accept: [who, 'accept-offer', { ...ref, waitId }],
      refuse: [who, 'refuse-offer', { ...ref, waitId }],
    } as const;
    const reply = await act.call(...(calls[move] as unknown as [Person, string, object]));
    if (!reply.ok) return reply.code;
    if (move === 'join') waits.set(key, (reply.data as WaitMoved).waitId);
    if (move !== 'book' && move !== 'accept') return 'ok';
    bookings.set(key, (reply.data as Booked).bookingId);
    return (reply.data as Booked).state;
  }
  return { model, slots, send };
}

type Run = Awaited<ReturnType<typeof openRun>>;

/** What the database says of the slots of some runs: places taken, how many wait, and each wait in the order of the line. */
async function found(all: readonly Run[]) {
  const ids = all.flatMap(({ slots }) => slots.map(({ id }) => id));
  const { rows } = await database.pool.query(
    `select s.taken, s.waiting, array(select w.state from hall_wait w where w.slot_id = s.id order by w.seq) as waits
     from unnest($1::uuid[]) with ordinality as t(id, place) join hall_slot s using (id) order by place`,
    [ids],
  );
  return rows;
}

function expected(all: readonly Run[]) {
  return all.flatMap(({ model }) =>
    model.slots.map((slot) => ({
      taken: model.taken(slot),
      waiting: slot.waits.filter(({ state }) => state === 'waiting').length,
      waits: slot.waits.map(({ state }) => state),
    })),
  );
}

it('answers and ends as the model does, over a thousand random runs of slots, waits and misses', async () => {
  const seen = new Set<string>();
  const aBatch = fc.asyncProperty(ofLanes(settings), rounds, async (chosen, plan) => {
    // Each batch has days of its own, so that time in the database only ever goes forward, and begins at another hour of the day.
    const startsAt = new Date(opensAt.getTime() + (runs / lanes) * (48 * 60 + 53) * minuteMs);
    const act = actingIn(app.db, community, startsAt);
    const all = await Promise.all(chosen.map((one) => openRun(one, startsAt, act)));
    for (const { minutes, picks } of plan) {
      act.pass(minutes / 60);
      for (const job of timeMoves) await job({ db: app.db, now: act.now(), newId: () => uuidv7() });
      const answering = all.map(async ({ model, send }, lane) => {
        model.pass(act.now());
        for (const pick of picks[lane] ?? []) {
          const one = model.choose(pick, people, act.now());
          const due = model.make(one, act.now());
          expect([one, await send(one)]).toEqual([one, due]);
          seen.add(`${one.move} ${due}`);
        }
      });
      await Promise.all(answering);
    }
    expect(await found(all)).toEqual(expected(all));
  });

  await fc.assert(aBatch, { numRuns: batches, seed: 20_260_612 });

  expect(runs).toBeGreaterThanOrEqual(1000);
  expect([...seen].sort()).toEqual(everyAnswer);
  expect(await hallFaults(database.pool)).toEqual([]);
}, 300_000);
