import type { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { operations } from '../../../cloud/contract/operations';
import type { FunctionName } from '../../../cloud/contract/shared/operation';
import { previewImport } from '../../../cloud/features/administration/importing/preview-import';
import { servedPhotos } from '../../../cloud/features/photos/served';
import type { Database } from '../../../cloud/platform/context';
import { drain } from '../../../cloud/platform/dispatch-queue/postgres-queue';
import { loadCaller } from '../../../cloud/platform/queries/load-caller';
import { consumers } from '../../../cloud/server/background';
import { everything } from '../../../cloud/server/registry';
import { officeWeek, plainService } from '../../support/hall';
import { fridayMorning, openId, rememberingLog, serveFor } from '../../support/serving';
import { workbookOf } from '../../support/workbooks';

/** The names by which fields point at something in a community. */
export const idNames = [
  'communityId',
  'requestId',
  'requestVersion',
  'nodeId',
  'unitId',
  'personId',
  'photoId',
  'hallId',
  'serviceId',
  'slotId',
  'bookingId',
  'bookingCode',
  'waitId',
  'ticketId',
  'taskId',
  'exceptionId',
  'visitId',
  'noticeId',
  'inboxItemId',
  'messageId',
  'importId',
  'grantId',
  'dutyId',
  'shiftId',
] as const;

/** Ids of everything in a community that an operation can point at; some of several kinds. */
export type Ids = Readonly<Record<(typeof idNames)[number], readonly string[]>>;

/** A community with its people as WeChat knows them; one person may hold several of the parts. */
export interface Place {
  readonly communityId: string;
  readonly buildingId: string;
  readonly entranceId: string;
  readonly unitId: string;
  readonly people: Readonly<Record<'resident' | 'neighbour' | 'desk' | 'unitMember' | 'admin', string>>;
  /** Stands in everything that is written here. */
  readonly secret: string;
}

const functionOf = new Map<string, FunctionName>(operations.map((one) => [one.name, one.function]));

/** Calls an operation as somebody whom WeChat knows. */
export function calls(db: Database, who: string, operation: string, input: object) {
  const name = functionOf.get(operation) as FunctionName;
  return serveFor(db, name, [...everything, ...servedPhotos]).call(
    { operation, input, key: uuidv7() },
    openId(who),
  );
}

type Does = <Data = { id: string }>(
  part: keyof Place['people'],
  operation: string,
  input: object,
) => Promise<Data>;
type Moved = { requestId: string; version: number };

async function fillMatters(place: Place, does: Does, deliver: () => Promise<unknown>) {
  const { communityId, secret } = place;
  const at = { nodeId: place.entranceId };
  const triage = { communityId, urgency: 'normal', place: at, instruction: secret, version: 2 };
  const story = { title: secret, story: secret, place: at, onBehalfOf: 'self', photos: [] };
  const wish = (await does<Moved>('resident', 'submit-wish', story)).requestId;
  const report = { text: secret, place: at, category: 'lighting', photos: [] };
  const issue = (await does<Moved>('resident', 'report-issue', report)).requestId;
  await deliver();
  const accepted = { ...triage, requestId: wish, category: 'repair' };
  const { version } = await does<Moved>('desk', 'accept-request', accepted);
  const words = { title: secret, story: secret, name: secret };
  await does('desk', 'publish-wish', { communityId, requestId: wish, version, ...words });
  const dispatchTo = { kind: 'unit', id: place.unitId };
  const sent = await does<Moved>('desk', 'accept-request', {
    ...triage,
    requestId: issue,
    category: 'lighting',
    dispatchTo,
  });
  const work = { communityId, requestId: issue, version: sent.version };
  await does('unitMember', 'take-work-order', work);
  await deliver();
  const fresh = (await does<Moved>('resident', 'report-issue', report)).requestId;
  await deliver();
  return [wish, issue, fresh];
}

async function fillHall(place: Place, does: Does, deliver: () => Promise<unknown>) {
  const { communityId, secret } = place;
  const settings = {
    name: secret,
    kind: 'centre',
    address: secret,
    phone: '0571-2222',
    windows: ['1 号窗'],
    isOpenOnHolidays: false,
    makeUpWeekday: 1,
  };
  const hallId = (await does('desk', 'save-hall', { communityId, settings })).id;
  await does('desk', 'set-hours', { communityId, hallId, week: officeWeek });
  const service = (kind: string) =>
    does('desk', 'save-service', {
      communityId,
      hallId,
      settings: { ...plainService, kind, name: `${secret} ${kind}`, summary: secret },
    });
  const [serviceId, errandId, courtyardId] = [
    (await service('service')).id,
    (await service('errand')).id,
    (await service('courtyard')).id,
  ];
  const date = '2026-06-15';
  const slots = async (of: string) =>
    (
      await does<{ slots: { slotId: string }[] }>('resident', 'availability', {
        communityId,
        serviceId: of,
        fromDate: date,
        dayCount: 1,
        date,
      })
    ).slots.map(({ slotId }) => slotId);
  const [slotId, otherSlotId] = (await slots(serviceId)) as [string, string];
  const errandSlotId = (await slots(errandId))[4] as string;
  const booked = (of: string) =>
    does<{ bookingId: string; code: string }>('resident', 'book', {
      communityId,
      slotId: of,
      onBehalfOf: 'self',
      words: secret,
    });
  const { bookingId, code } = await booked(slotId);
  await booked(errandSlotId);
  const wanted = { communityId, slotId, onBehalfOf: 'self' };
  const { waitId } = await does<{ waitId: string }>('neighbour', 'join-waitlist', wanted);
  const { ticketId } = await does<{ ticketId: string }>('resident', 'take-ticket', { communityId, hallId });
  const closed = {
    communityId,
    hallId,
    date,
    kind: 'closed',
    fromMinute: 1100,
    toMinute: 1130,
    reason: secret,
  };
  const exceptionId = (await does('desk', 'add-exception', closed)).id;
  const visit = { communityId, serviceId: courtyardId, placeId: place.buildingId, date, servedBy: secret };
  const visitId = (await does('desk', 'add-visit', { ...visit, fromMinute: 540, toMinute: 600 })).id;
  await deliver();
  return {
    hallId: [hallId],
    serviceId: [serviceId],
    slotId: [slotId, otherSlotId],
    bookingId: [bookingId],
    bookingCode: [code],
    waitId: [waitId],
    ticketId: [ticketId],
    exceptionId: [exceptionId],
    visitId: [visitId],
  };
}

/** Fills a community with one of everything, through the operations of its people. */
export async function fillWorld(db: Database, pool: Pool, place: Place): Promise<Ids> {
  const { communityId, secret, people } = place;
  const now = fridayMorning;
  const does: Does = async <Data>(part: keyof Place['people'], operation: string, input: object) => {
    const reply = await calls(db, people[part], operation, input);
    if (!reply.ok) throw new Error(`${part} ${operation}: ${JSON.stringify(reply)}`);
    return reply.data as Data;
  };
  const { log } = rememberingLog();
  const deliver = () => drain(consumers, { db, clock: () => now, newId: () => uuidv7(), log: log as never });
  const one = async (text: string, values: unknown[]) =>
    (await pool.query<{ id: string }>(text, values)).rows[0]?.id as string;
  const versionsOf = (ids: readonly string[]) =>
    Promise.all(ids.map((id) => one('select version::text as id from request where id = $1', [id])));
  const personOf = (who: string) =>
    one('select person_id as id from person_identity where subject = $1', [who]);

  const requestId = await fillMatters(place, does, deliver);
  const hall = await fillHall(place, does, deliver);
  const notice = {
    communityId,
    kind: 'water',
    title: secret,
    body: secret,
    audience: [place.entranceId],
    shownUntil: '2026-06-14T02:00:00Z',
  };
  const { noticeId } = await does<{ noticeId: string }>('desk', 'publish-notice', notice);
  const [resident, unitMember] = [await personOf(people.resident), await personOf(people.unitMember)];
  const shift = { nodeId: communityId, personId: unitMember, weekday: 1, fromMinute: 540, toMinute: 600 };
  const { shiftId } = await does<{ shiftId: string }>('admin', 'save-shift', shift);
  const duty = { nodeId: communityId, category: 'idea', unitId: place.unitId };
  const { dutyId } = await does<{ dutyId: string }>('admin', 'save-duty', duty);
  const asked = { now, today: '2026-06-12', key: null, scopeId: null };
  const admin = await loadCaller(db, openId(people.admin), asked);
  if (!admin) throw new Error('no administrator');
  const brought = { bytes: workbookOf({ units: [[secret, '物业', '', '']] }), name: `${secret}.xlsx` };
  const importId = await previewImport(brought, admin.caller, { db, now, newId: () => uuidv7() });
  return {
    ...hall,
    communityId: [communityId],
    requestId,
    requestVersion: await versionsOf(requestId),
    nodeId: [place.entranceId, communityId],
    unitId: [place.unitId],
    personId: [resident],
    noticeId: [noticeId],
    shiftId: [shiftId],
    dutyId: [dutyId],
    importId: [importId],
    taskId: [await one('select id from hall_task where community_id = $1', [communityId])],
    inboxItemId: [await one('select id from inbox_item where community_id = $1', [communityId])],
    grantId: [
      await one(`select id from role_grant where person_id = $1 and role = 'unitMember'`, [unitMember]),
    ],
    photoId: [
      await one(
        'insert into photo (community_id, id, uploaded_by, width, height, bytes, created_at) values ($1, $2, $3, 1, 1, 1, $4) returning id',
        [communityId, uuidv7(), resident, now],
      ),
    ],
    messageId: [
      await one(
        `insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at, parked_at, failure)
         values ($1, $2, 1, 'dispatcher', 'cn.linli.request.submit', $3, $3, $3, 'poison') returning id::text`,
        [communityId, requestId[0], now],
      ),
    ],
  };
}
