import { v7 as uuidv7 } from 'uuid';
import { fridayMorning } from '../../support/serving';
import {
  call,
  closeClaiming,
  codeOf,
  database,
  imported,
  invited,
  nextNumber,
  openClaiming,
  rolesOf,
  setNow,
} from './claiming';

beforeAll(openClaiming);
afterAll(closeClaiming);

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
    setNow(new Date(fridayMorning.getTime() + 72 * 3_600_000));
    expect(codeOf(await type({ phone, code }))).toBe('INVITATION_WRONG');
    setNow(fridayMorning);
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
    await call('worker', 'sign-in', {});
    expect(codeOf(await call('worker', 'invite-person', { personId }))).toBe('FORBIDDEN');
    expect(codeOf(await call('administrator', 'invite-person', { personId: uuidv7() }))).toBe('NOT_FOUND');
  });
});
