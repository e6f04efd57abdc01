import { v7 as uuidv7 } from 'uuid';
import type { Person } from '../../support/community';
import { useWorkingDay } from '../../support/working-day';

const day = useWorkingDay();

beforeEach(() => day.database.pool.query('delete from duty_shift'));

/** On duty on Friday, 12 June 2026, from an hour on. */
async function onDuty(person: Person, fromHour: number, toHour = 24): Promise<void> {
  await day.database.pool.query(
    `insert into duty_shift (id, node_id, person_id, weekday, from_minute, to_minute, from_date)
     values ($1, $2, $3, 5, $4, $5, '2026-01-01')`,
    [uuidv7(), day.community.communityId, day.community.id[person], fromHour * 60, toHour * 60],
  );
}

async function smellsGas(): Promise<string> {
  const place = { nodeId: day.community.entranceId };
  const input = { text: '楼道里好大一股煤气味', place, photos: [] };
  const { requestId } = await day.act.does('chen', 'report-issue', input);
  await day.act.deliver();
  return requestId;
}

async function callsOf(requestId: string): Promise<{ next: string | null; state: string }[]> {
  const { rows } = await day.database.pool.query(
    `select facts->>'receiverPersonId' as next, state from event where request_id = $1 and move = 'callNext' order by version`,
    [requestId],
  );
  return rows;
}

async function leadsOf(requestId: string): Promise<unknown[]> {
  const { rows } = await day.database.pool.query(
    `select receiver_person_id as id from work_order where request_id = $1 and is_lead and state = 'offered'`,
    [requestId],
  );
  return rows;
}

async function accepted(requestId: string): Promise<void> {
  const place = { nodeId: day.community.entranceId };
  const triage = { category: 'gas', urgency: 'urgent', place, instruction: '' };
  await day.act.does('desk', 'accept-request', { ...(await day.work.seen('desk', requestId)), ...triage });
}

it('reaches whoever comes on duty, within a minute and with half an hour to take it', async () => {
  const requestId = await smellsGas();
  await onDuty('deskTwo', 12);

  await day.work.clock();
  expect(await callsOf(requestId)).toHaveLength(0);
  day.act.pass(2);
  await day.work.clock();
  await day.act.deliver();

  expect(await callsOf(requestId)).toEqual([{ next: day.community.id.deskTwo, state: 'dispatched' }]);
  const page = await day.work.page('deskTwo', requestId);
  expect(page).toMatchObject({ ownerKind: 'person', dueAt: '2026-06-12T04:30:00.000Z' });
  expect(page.moves).toContain('take');
  expect(await day.work.toldOf('deskTwo', requestId)).toContain('callNext');
});

it('reaches whoever is put on the roster meanwhile, also after the desk has accepted it', async () => {
  const [waits, inHand] = [await smellsGas(), await smellsGas()];
  await accepted(inHand);
  await onDuty('grid', 8);

  await day.work.clock();

  for (const requestId of [waits, inHand])
    expect(await callsOf(requestId)).toEqual([{ next: day.community.id.grid, state: 'dispatched' }]);
});

it('calls somebody again when his next shift begins and nobody has taken it', async () => {
  await onDuty('grid', 8, 11);
  await onDuty('grid', 14);
  const requestId = await smellsGas();
  const { grid } = day.community.id;

  for (let half = 0; half < 10; half += 1) {
    day.act.pass(0.5);
    await day.work.clock();
  }

  expect((await callsOf(requestId)).map(({ next }) => next)).toEqual([null, grid, null]);
  expect(await leadsOf(requestId)).toEqual([{ id: grid }]);
  const page = await day.work.page('grid', requestId);
  expect(page.standings).not.toContain('helper');
  await day.act.does('grid', 'take-work-order', await day.work.seen('grid', requestId));
});

it('goes to one person, once, though many sweep at once while the desk accepts', async () => {
  const matters = [await smellsGas(), await smellsGas(), await smellsGas()];
  await onDuty('deskTwo', 8);
  await onDuty('grid', 8);

  const sweeps = Array.from({ length: 4 }, () => day.work.clock());
  await Promise.all([...sweeps, ...matters.map((one) => accepted(one).catch(() => {}))]);
  await day.work.clock();

  for (const requestId of matters) {
    expect(await callsOf(requestId)).toHaveLength(1);
    expect(await leadsOf(requestId)).toHaveLength(1);
  }
});

it('leaves with the desk what it holds for no emergency, and what was given back to it', async () => {
  const [lowered, declined, returned] = [await smellsGas(), await smellsGas(), await smellsGas()];
  const seen = (requestId: string) => day.work.seen('desk', requestId);
  const place = { nodeId: day.community.entranceId };
  const lower = { kind: 'issue', category: 'lighting', urgency: 'normal', place };
  await day.act.does('desk', 'correct-request', { ...(await seen(lowered)), ...lower });
  await day.act.does('desk', 'propose-decline', { ...(await seen(declined)), reason: '闻的是油漆' });
  await accepted(returned);
  const receiver = { kind: 'person', id: day.community.id.grid };
  await day.act.does('desk', 'dispatch-request', { ...(await seen(returned)), receiver, instruction: '' });
  const offered = await day.work.seen('grid', returned);
  await day.act.does('grid', 'return-work-order', { ...offered, reason: '阀门关好了，要换管子' });
  await onDuty('deskTwo', 8);

  await day.work.clock();

  for (const requestId of [lowered, declined, returned]) expect(await callsOf(requestId)).toHaveLength(0);
});

it('never calls whoever reported it', async () => {
  const requestId = await smellsGas();
  await onDuty('chen', 8);

  await day.work.clock();

  expect(await callsOf(requestId)).toHaveLength(0);
});
