import { v7 as uuidv7 } from 'uuid';
import { operations } from '../../../cloud/contract/operations';
import type { FunctionName } from '../../../cloud/contract/shared/operation';
import { serve } from '../../../cloud/platform/serve';
import { phoneNumbersOf } from '../../../cloud/platform/wechat/phone-numbers';
import { everything } from '../../../cloud/server/registry';
import { openTestDatabase } from '../../support/database';
import { fridayMorning, openId, rememberingLog } from '../../support/serving';
import { enterCommunity, enterResident, grantRole, type SmallCommunity } from '../../support/small-community';
import { startWeChatStandIn, type WeChatStandIn, weChatApp } from '../../support/wechat-stand-in';

let database: Awaited<ReturnType<typeof openTestDatabase>>;
let weChat: WeChatStandIn;
let home: SmallCommunity;
let administratorId: string;
let now = fridayMorning;
let keys = 0;
let numbers = 0;

beforeAll(async () => {
  database = await openTestDatabase(12);
  weChat = await startWeChatStandIn();
  home = await enterCommunity(database.pool);
  administratorId = await enterResident(database.pool, 'administrator', null);
  await grantRole(database.pool, { personId: administratorId, role: 'administrator', nodeId: home.streetId });
});
afterAll(async () => {
  await weChat.close();
  await database.close();
});

interface Called {
  readonly ok: boolean;
  readonly code: string;
  readonly data: Record<string, unknown>;
}

async function call(who: string, operation: string, input: object, key?: string): Promise<Called> {
  keys += 1;
  const name = operations.find((one) => one.name === operation)?.function as FunctionName;
  const ports = {
    db: database.db as never,
    log: rememberingLog().log as never,
    clock: () => now,
    newId: () => uuidv7(),
    photoLink: (_community: string, photoId: string) => ({ photoId, url: '', thumbUrl: '' }),
    phoneNumbers: phoneNumbersOf({ ...weChatApp, baseUrl: weChat.baseUrl }),
  };
  const event = { operation, input, key: key ?? `claim-key-${keys}` };
  return (await serve(name, everything, ports)(event, openId(who))) as never;
}

const codeOf = (reply: Called) => (reply.ok ? 'ok' : reply.code);
const verify = (who: string, phone: string, key?: string) =>
  call(who, 'verify-phone', { code: `${phone}-${key ?? keys}` }, key);
const rolesOf = async (who: string) =>
  ((await call(who, 'sign-in', {})).data.grants as { role: string }[]).map(({ role }) => role);

/** Somebody as an import enters him: with a number and a role, without an account. */
async function imported(phone: string, role: 'gridWorker' | 'desk' = 'gridWorker'): Promise<string> {
  const personId = uuidv7();
  await database.pool.query(
    `insert into person (id, full_name, call_name, phone, created_at) values ($1, '何静', '何静', $2, now())`,
    [personId, phone],
  );
  await grantRole(database.pool, { personId, role, nodeId: home.communityId });
  return personId;
}

function nextNumber(): string {
  numbers += 1;
  return `139${String(numbers).padStart(8, '0')}`;
}

async function invited(personId: string): Promise<string> {
  return String((await call('administrator', 'invite-person', { personId })).data.code);
}

const accountOf = async (personId: string) =>
  (await call('administrator', 'named-person', { personId })).data.account;

describe('by a verified number', () => {
  test('the account is whoever was entered with it, and has his roles from then on', async () => {
    const phone = nextNumber();
    const personId = await imported(`+86 ${phone.slice(0, 3)}-${phone.slice(3)}`.replace(' ', ''));
    await call('worker', 'sign-in', {});

    const claimed = await verify('worker', phone);

    expect(claimed).toMatchObject({ ok: true, data: { personId, isStaff: true } });
    expect(await rolesOf('worker')).toEqual(['gridWorker']);
    expect(await accountOf(personId)).toMatchObject({
      isTied: true,
      last: { change: 'tied', means: 'phone' },
    });
  });

  test('repeating it after a lost answer is answered the same', async () => {
    const phone = nextNumber();
    await imported(phone);

    const first = await verify('repeats', phone, 'the-same-key-1');
    const again = await verify('repeats', phone, 'the-same-key-1');
    const later = await verify('repeats', phone);

    expect(again).toEqual(first);
    expect(codeOf(later)).toBe('ok');
  });

  test('the home chosen before comes along', async () => {
    const phone = nextNumber();
    await imported(phone);
    await enterResident(database.pool, 'neighbour-too', home);

    await verify('neighbour-too', phone);

    expect((await call('neighbour-too', 'sign-in', {})).data.home).toMatchObject({
      placeId: home.entranceId,
    });
  });

  test('of two accounts that claim one person at once, one is him', async () => {
    const phone = nextNumber();
    await imported(phone);
    const names = Array.from({ length: 6 }, (_, turn) => `racer-${turn}`);
    for (const name of names) await call(name, 'sign-in', {});

    const replies = await Promise.all(names.map((name) => verify(name, phone, `race-key-${name}`)));

    expect(replies.map(codeOf).sort()).toEqual([
      'PHONE_TIED',
      'PHONE_TIED',
      'PHONE_TIED',
      'PHONE_TIED',
      'PHONE_TIED',
      'ok',
    ]);
  });

  test('nobody, several, and whom another account claimed are told apart', async () => {
    const [shared, taken] = [nextNumber(), nextNumber()];
    await imported(shared);
    await imported(shared, 'desk');
    await imported(taken);
    await verify('owner', taken);

    expect(codeOf(await verify('asks', nextNumber()))).toBe('PHONE_UNKNOWN');
    expect(codeOf(await verify('asks', shared))).toBe('PHONE_SHARED');
    expect(codeOf(await verify('asks', taken))).toBe('PHONE_TIED');
    expect(await rolesOf('asks')).toEqual([]);
  });

  test('an account that already has a role of its own is nobody else', async () => {
    const phone = nextNumber();
    await imported(phone);

    expect(codeOf(await verify('administrator', phone))).toBe('ACCOUNT_BUSY');
  });

  test('ten numbers a day are enough', async () => {
    const replies = [];
    for (let turn = 0; turn < 11; turn += 1) replies.push(codeOf(await verify('guesser', nextNumber())));

    expect(new Set(replies.slice(0, 10))).toEqual(new Set(['PHONE_UNKNOWN']));
    expect(replies[10]).toBe('TOO_MANY');
  });
});

describe('by a code that an administrator hands out', () => {
  test('whoever has it with the number is that person, once', async () => {
    const phone = nextNumber();
    const personId = await imported(phone);
    const code = await invited(personId);

    const claimed = await call('invited-one', 'use-invitation', {
      phone,
      code: ` ${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase(),
    });
    const again = await call('invited-two', 'use-invitation', { phone, code });

    expect(claimed).toMatchObject({ ok: true, data: { personId, isStaff: true } });
    expect(await rolesOf('invited-one')).toEqual(['gridWorker']);
    expect(codeOf(again)).toBe('INVITATION_WRONG');
  });

  test('of many who type it at once one is let in', async () => {
    const phone = nextNumber();
    const code = await invited(await imported(phone));
    const names = Array.from({ length: 5 }, (_, turn) => `typist-${turn}`);
    for (const name of names) await call(name, 'sign-in', {});

    const replies = await Promise.all(names.map((name) => call(name, 'use-invitation', { phone, code })));

    expect(replies.map(codeOf).filter((one) => one === 'ok')).toHaveLength(1);
    expect(new Set(replies.map(codeOf))).toEqual(new Set(['ok', 'INVITATION_WRONG']));
  });

  test('a wrong code, a wrong number, a code that is past or replaced are refused alike', async () => {
    const phone = nextNumber();
    const personId = await imported(phone);
    const replaced = await invited(personId);
    const code = await invited(personId);
    const type = (input: object) => call('mistypes', 'use-invitation', input);

    expect(codeOf(await type({ phone, code: replaced }))).toBe('INVITATION_WRONG');
    expect(codeOf(await type({ phone: nextNumber(), code }))).toBe('INVITATION_WRONG');
    now = new Date(fridayMorning.getTime() + 72 * 3_600_000);
    expect(codeOf(await type({ phone, code }))).toBe('INVITATION_WRONG');
    now = fridayMorning;
  });

  test('after five wrong tries, by whoever, even the right one is refused', async () => {
    const phone = nextNumber();
    const code = await invited(await imported(phone));
    const wrong = code === '22222222' ? '33333333' : '22222222';
    for (let turn = 0; turn < 5; turn += 1)
      await call(`stranger-${turn}`, 'use-invitation', { phone, code: wrong });

    expect(codeOf(await call('rightful', 'use-invitation', { phone, code }))).toBe('INVITATION_WRONG');
  });

  test('who goes on trying is told to rest', async () => {
    const replies = [];
    for (let turn = 0; turn < 11; turn += 1)
      replies.push(
        codeOf(await call('tireless', 'use-invitation', { phone: nextNumber(), code: '22222222' })),
      );

    expect(replies[9]).toBe('INVITATION_WRONG');
    expect(replies[10]).toBe('TOO_MANY');
  });

  test('it is shown once, lies nowhere in the clear, and only administrators of the place make one', async () => {
    const personId = await imported(nextNumber());
    const first = await call('administrator', 'invite-person', { personId }, 'invite-once-1');
    const again = await call('administrator', 'invite-person', { personId }, 'invite-once-1');

    expect(first.data.code).toMatch(/^[2-9A-HJ-NP-Z]{8}$/);
    expect(again.data).toMatchObject({ code: null, expiresAt: first.data.expiresAt });
    const { rows } = await database.pool.query(
      `select (select string_agg(reply::text, '') from idempotency_key) || (select string_agg(i::text, '') from invitation i) as kept`,
    );
    expect(rows[0].kept).not.toContain(first.data.code);
    expect(codeOf(await call('worker', 'invite-person', { personId }))).toBe('FORBIDDEN');
    expect(codeOf(await call('administrator', 'invite-person', { personId: uuidv7() }))).toBe('NOT_FOUND');
  });
});

describe('an administrator', () => {
  test('parts an account from somebody, who then is nobody, and another can claim him', async () => {
    const phone = nextNumber();
    const personId = await imported(phone);
    await verify('lost-phone', phone);

    await call('administrator', 'untie-person', { personId });

    expect(await accountOf(personId)).toMatchObject({
      isTied: false,
      last: { change: 'untied', means: 'administrator' },
    });
    expect(await rolesOf('lost-phone')).toEqual([]);
    expect(codeOf(await verify('new-phone', phone))).toBe('ok');
  });

  test('who corrects a number parts the account, and that is written down', async () => {
    const phone = nextNumber();
    const personId = await imported(phone);
    await verify('changes', phone);
    const { data } = await call('administrator', 'named-person', { personId });
    const words = { personId, version: data.version, name: '何静', callName: '小何' };

    await call('administrator', 'save-person', { ...words, phone });
    expect(await rolesOf('changes')).toEqual(['gridWorker']);
    const { version } = (await call('administrator', 'named-person', { personId })).data;
    await call('administrator', 'save-person', { ...words, version, phone: nextNumber() });

    expect(await rolesOf('changes')).toEqual([]);
    expect(await accountOf(personId)).toMatchObject({ last: { change: 'untied', means: 'phoneChanged' } });
  });

  test('cannot part himself, and stays who he is when he corrects his own number', async () => {
    expect(codeOf(await call('administrator', 'untie-person', { personId: administratorId }))).toBe(
      'FORBIDDEN',
    );
    const { data } = await call('administrator', 'named-person', { personId: administratorId });
    await call('administrator', 'save-person', {
      personId: administratorId,
      version: data.version,
      name: '吴军',
      callName: '吴军',
      phone: nextNumber(),
    });

    expect(await rolesOf('administrator')).toEqual(['administrator']);
  });
});
