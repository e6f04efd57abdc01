import { enterResident } from '../../support/small-community';
import {
  accountOf,
  administratorId,
  call,
  closeClaiming,
  codeOf,
  database,
  home,
  imported,
  nextNumber,
  openClaiming,
  rolesOf,
  verify,
} from './claiming';

beforeAll(openClaiming);
afterAll(closeClaiming);

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
