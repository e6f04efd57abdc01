import { v7 as uuidv7 } from 'uuid';
import type { myBookings } from '../../../cloud/contract/hall/my-bookings';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import type { Person } from '../../support/community';
import { books, hallFaults, openHall, openService, slotsOf, tickHall } from '../../support/hall';
import { enterImported, grantRole } from '../../support/small-community';
import { useWorkingDay } from '../../support/working-day';

const day = useWorkingDay();
const monday = '2026-06-15';
let numbers = 0;

/** Somebody as an import enters him: a number and a role, no account. */
async function imported(role: 'desk' | 'gridWorker' = 'desk'): Promise<{ personId: string; phone: string }> {
  numbers += 1;
  const phone = `139${String(numbers).padStart(8, '0')}`;
  const nodeId = day.community.communityId;
  const personId = await enterImported(day.database.pool, { phone, role, nodeId });
  return { personId, phone };
}

/** A new resident of the community with an account of that name. */
async function settlesIn(name: string): Promise<Person> {
  const id = uuidv7();
  const { communityId, entranceId } = day.community;
  await day.database.pool.query(
    `insert into person (id, full_name, call_name, phone, home_community_id, home_place_id, created_at)
     values ($1, $2, $2, '13700000000', $3, $4, now())`,
    [id, name, communityId, entranceId],
  );
  await day.database.pool.query(`insert into person_identity values ('wechat', $1, $2)`, [name, id]);
  day.community.id[name as Person] = id;
  return name as Person;
}

async function claims(
  who: Person,
  { personId, phone }: { personId: string; phone: string },
): Promise<string> {
  const { code } = await day.act.does<{ code: string }>('admin', 'invite-person', { personId });
  return day.act.tries(who, 'use-invitation', { phone, code });
}

/** What the page of claiming does once somebody is claimed. */
async function brings(who: Person): Promise<void> {
  await day.act.does(who, 'bring-matters', {});
  await day.act.does(who, 'bring-bookings', {});
}

/** A wish of Chen's on the wall, claimed by a volunteer and, if said so, matched. */
async function claimedWish(who: Person, isMatched: boolean): Promise<string> {
  const place = { nodeId: day.community.entranceId };
  const wish = { title: '想换个灯泡', story: '不敢上梯子', place, onBehalfOf: 'self', photos: [] };
  const { requestId } = await day.act.does('chen', 'submit-wish', wish);
  await day.act.deliver();
  const triage = { category: 'repair', urgency: 'normal', place, instruction: '' };
  const ref = day.act.ref(requestId);
  const { version } = await day.act.does('desk', 'accept-request', { ...ref, version: 2, ...triage });
  const words = { title: '想换个灯泡', story: '不敢上梯子', name: '8 栋的一位老人' };
  await day.act.does('desk', 'publish-wish', { ...ref, version, ...words });
  const claimed = await day.act.does(who, 'claim-wish', ref);
  if (isMatched) await day.act.does('desk', 'match-claim', { ...ref, version: claimed.version, words: '' });
  return requestId;
}

async function comingOf(who: Person) {
  const { communityId } = day.community;
  const asked = { communityId, filter: 'coming' };
  return day.act.does<OutputOf<typeof myBookings>>(who, 'my-bookings', asked);
}

it('keeps matters, bookings, the place in a waitlist and the number of a line', async () => {
  const hallId = await openHall(day.act, day.community);
  const serviceId = await openService(day.act, day.community, hallId);
  const [slot, full] = await slotsOf(day.act, day.community, serviceId, monday);
  const { communityId } = day.community;
  const who = await settlesIn('resident-first');
  const requestId = await day.work.filed(who);
  await books(day.act, day.community, who, slot?.slotId ?? '');
  await books(day.act, day.community, 'hao', full?.slotId ?? '');
  await day.act.does(who, 'join-waitlist', { communityId, slotId: full?.slotId, onBehalfOf: 'self' });
  await day.act.does(who, 'take-ticket', { communityId, hallId });

  expect(await claims(who, await imported())).toBe('ok');
  await brings(who);

  expect((await day.work.page(who, requestId)).moves).toContain('withdraw');
  const { items, waits } = await comingOf(who);
  expect([items.length, waits.length]).toEqual([1, 1]);
  const { tickets } = await day.act.does<{ tickets: unknown[] }>(who, 'my-tickets', { communityId });
  expect(tickets).toHaveLength(1);
  const coming = (await comingOf('hao')).items[0];
  await day.act.does('hao', 'cancel-booking', { communityId, bookingId: coming?.bookingId, reason: '' });
  const { waits: offered } = await comingOf(who);
  expect(offered).toMatchObject([{ state: 'offered' }]);
  await day.act.does(who, 'accept-offer', { communityId, waitId: offered[0]?.waitId });
  expect(await hallFaults(day.database.pool)).toEqual([]);
});

it('brings bookings though the phone went dark right after, and once though many bring at once', async () => {
  const hallId = await openHall(day.act, day.community);
  const serviceId = await openService(day.act, day.community, hallId);
  const [slot] = await slotsOf(day.act, day.community, serviceId, monday);
  const who = await settlesIn('phone-goes-dark');
  await books(day.act, day.community, who, slot?.slotId ?? '');

  expect(await claims(who, await imported())).toBe('ok');
  expect((await comingOf(who)).items).toHaveLength(0);
  const bringing = Array.from({ length: 4 }, () => tickHall(day.database.db, day.act.now()));
  await Promise.all([...bringing, brings(who)]);

  expect((await comingOf(who)).items).toHaveLength(1);
});

it('brings matters and claims likewise, each with one event, and whatever waited for him waits for him still', async () => {
  const who = await settlesIn('phone-never-back');
  const { communityId } = day.community;
  await grantRole(day.database.pool, {
    personId: day.community.id[who],
    role: 'volunteer',
    nodeId: communityId,
  });
  const [asked, withdrawn] = [await day.work.filed(who), await day.work.filed(who)];
  await day.act.does('desk', 'ask-requester', { ...(await day.work.seen('desk', asked)), words: '几楼？' });
  await day.act.does(who, 'withdraw', { ...day.act.ref(withdrawn), reason: '' });
  const claimed = await claimedWish(who, true);

  expect(await claims(who, await imported())).toBe('ok');
  expect((await day.work.page(who, asked)).standings).not.toContain('requester');
  await Promise.all([day.work.clock(), day.work.clock(), day.work.clock()]);
  await day.work.clock();

  expect((await day.work.page(who, asked)).moves).toContain('answer');
  expect((await day.work.page(who, withdrawn)).standings).toContain('requester');
  expect((await day.work.page(who, claimed)).moves).toContain('resolve');
  const { rows } = await day.database.pool.query(
    `select request_id as id, move from event where request_id = any($1) and move in ('adopt','adoptClaim') order by 1`,
    [[asked, withdrawn, claimed]],
  );
  expect(rows).toEqual([
    { id: asked, move: 'adopt' },
    { id: withdrawn, move: 'adopt' },
    { id: claimed, move: 'adoptClaim' },
  ]);
});

it('goes on as the volunteer he was, with what he claimed, and judges none of it at the desk', async () => {
  const who = await settlesIn('volunteer-first');
  const { communityId } = day.community;
  await grantRole(day.database.pool, {
    personId: day.community.id[who],
    role: 'volunteer',
    nodeId: communityId,
  });
  const [claimed, matched] = [await claimedWish(who, false), await claimedWish(who, true)];

  expect(await claims(who, await imported())).toBe('ok');
  await brings(who);

  const { grants } = await day.act.does<{ grants: { role: string }[] }>(who, 'sign-in', {});
  expect(grants.map(({ role }) => role).sort()).toEqual(['desk', 'volunteer']);
  const waiting = await day.work.page(who, claimed);
  expect(waiting.standings).toContain('claimant');
  expect(waiting.moves).not.toContain('match');
  const inHand = await day.work.page(who, matched);
  expect(inHand).toMatchObject({ requesterContact: { name: 'chen' } });
  const done = { outcome: 'fixed', words: '换好了', photos: [] };
  const { version } = inHand;
  await day.act.does(who, 'resolve-request', { ...day.act.ref(matched), version, ...done });
  await brings(who);
  expect((await day.work.page(who, matched)).moves).not.toContain('check');
});

it('holds no matter twice when he claims and brings again and again at once', async () => {
  const who = await settlesIn('impatient');
  await grantRole(day.database.pool, {
    personId: day.community.id[who],
    role: 'volunteer',
    nodeId: day.community.communityId,
  });
  const requestId = await claimedWish(who, true);
  expect(await claims(who, await imported())).toBe('ok');

  await Promise.all(Array.from({ length: 4 }, () => day.act.call(who, 'bring-matters', {})));

  const { rows } = await day.database.pool.query(
    `select count(*)::int as times from event where request_id = $1 and move = 'adoptClaim'`,
    [requestId],
  );
  expect(rows[0].times).toBe(1);
});

it('is refused to whoever works here under another name, whom an administrator gives the second role', async () => {
  expect(await claims('grid', await imported())).toBe('ACCOUNT_BUSY');
});
