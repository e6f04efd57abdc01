import type { RegisterReceipt } from '../../../cloud/contract/requests/register-request';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { said, workingIn } from '../../support/working';

let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;
let work: ReturnType<typeof workingIn>;
let numbers = 0;

beforeAll(async () => {
  database = await openTestDatabase<Tables>(12);
  community = await enterWholeCommunity(database.pool);
});
beforeEach(() => {
  act = actingIn(database.db, community);
  work = workingIn(act, community, database.db);
});
afterAll(() => database.close());

function nextNumber(): string {
  numbers += 1;
  return `137${String(numbers).padStart(8, '0')}`;
}

const told = (phone: string, by: Person = 'grid') =>
  work.registered({ requester: { name: '何阿婆', phone } }, by);

/** Makes a number somebody's own, as WeChat's vouching for it does. */
async function verified(person: Person, phone: string): Promise<void> {
  await database.pool.query('update person set phone = $2, phone_verified_at = now() where id = $1', [
    community.id[person],
    phone,
  ]);
}

const broughtBy = async (person: Person) =>
  (await act.does<{ count: number }>(person, 'bring-matters', {})).count;

const slipOf = ({ receiptCode }: RegisterReceipt, phone: string) => ({
  code: receiptCode ?? '',
  phoneEnd: phone.slice(-4),
});

async function eventsOf(requestId: string): Promise<string[]> {
  const { rows } = await database.pool.query(
    'select move from event where request_id = $1 order by version',
    [requestId],
  );
  return rows.map(({ move }) => move);
}

describe('what was registered for a number', () => {
  it('is the account’s once it has proved the number: it withdraws now, and the slip still works', async () => {
    const phone = nextNumber();
    const receipt = await told(`${phone.slice(0, 3)}-${phone.slice(3)}`);
    await verified('hao', phone);

    expect(await broughtBy('hao')).toBe(1);

    const page = await work.page('hao', receipt.requestId);
    expect(page.moves).toContain('withdraw');
    expect(page.steps.map(({ move, actor }) => [move, actor])).toContainEqual(['adopt', 'you']);
    expect(await act.does('far', 'look-up-receipt', { code: receipt.receiptCode })).toMatchObject({
      number: receipt.number,
    });
    expect(await broughtBy('hao')).toBe(0);
    expect((await told(phone)).receiptCode).toBeNull();
  });

  it('is rated by the account itself where the desk would have telephoned', async () => {
    const phone = nextNumber();
    const { requestId } = await told(phone);
    await act.does('grid', 'settle-request', { ...(await work.seen('grid', requestId)), ...said });
    expect((await work.page('desk', requestId)).moves).toContain('rate');
    await verified('hao', phone);

    await broughtBy('hao');

    const { moves, ownerKind, dueAt } = await work.page('hao', requestId);
    expect({ moves, ownerKind }).toEqual({ moves: expect.arrayContaining(['rate']), ownerKind: 'requester' });
    expect(Date.parse(dueAt ?? '')).toBeGreaterThan(act.now().getTime());
    expect((await work.page('desk', requestId)).moves).not.toContain('rate');
    await act.does('hao', 'rate', { ...act.ref(requestId), solved: true, words: '' });
  });

  it('stays where it is for whoever worked on it or typed it, and for a number that nobody proved', async () => {
    const phone = nextNumber();
    const typed = await told(phone, 'grid');
    await verified('grid', phone);
    const unproved = nextNumber();
    const other = await told(unproved);
    await database.pool.query('update person set phone = $2, phone_verified_at = null where id = $1', [
      community.id.hao,
      unproved,
    ]);

    expect([await broughtBy('grid'), await broughtBy('hao')]).toEqual([0, 0]);
    expect(await eventsOf(typed.requestId)).not.toContain('adopt');
    expect(await eventsOf(other.requestId)).not.toContain('adopt');
  });

  it('stays where it is when it ended long ago, for numbers are given to others', async () => {
    const phone = nextNumber();
    const { requestId } = await told(phone);
    await database.pool.query(
      `update request set state = 'withdrawn', owner_role = null, owner_node_id = null, due_at = null,
        moved_at = moved_at - interval '91 days' where id = $1`,
      [requestId],
    );
    await verified('hao', phone);

    expect(await broughtBy('hao')).toBe(0);
  });

  it('is brought once by many calls at once, each matter with one event', async () => {
    const phone = nextNumber();
    const receipts = [await told(phone), await told(phone), await told(phone)];
    await verified('wang', phone);

    const counts = await Promise.all(Array.from({ length: 5 }, () => broughtBy('wang')));

    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    for (const { requestId } of receipts)
      expect((await eventsOf(requestId)).filter((move) => move === 'adopt')).toHaveLength(1);
  });
});

describe('a number that was proved on a phone that went dark then', () => {
  it('brings its matters within the clock’s next minute', async () => {
    const phone = nextNumber();
    const { requestId } = await told(phone);
    await verified('wang', phone);

    await Promise.all([work.clock(), work.clock()]);

    expect((await work.page('wang', requestId)).moves).toContain('withdraw');
    expect((await eventsOf(requestId)).filter((move) => move === 'adopt')).toHaveLength(1);
  });

  it('leads to its matters still when somebody moved one of them in the same moment', async () => {
    const phone = nextNumber();
    const { requestId } = await told(phone);
    await verified('wang', phone);
    const other = await database.pool.connect();
    await other.query('begin');
    await other.query('update request set version = version + 1 where id = $1', [requestId]);

    const meanwhile = broughtBy('wang');
    const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    while ((await database.pool.query(waiting)).rowCount === 0);
    await other.query('commit');
    other.release();

    expect(await meanwhile).toBe(0);
    await work.clock();
    expect((await work.page('wang', requestId)).moves).toContain('withdraw');
  });
});

describe('what an account asked for before it was tied to a person', () => {
  it('comes along, with the turn that waited for it', async () => {
    const requestId = await work.filed('zhao');
    await act.does('desk', 'ask-requester', { ...(await work.seen('desk', requestId)), words: '几楼？' });
    await database.pool.query(`delete from person_identity where person_id = $1`, [community.id.zhao]);
    await database.pool.query(
      `insert into account_event (person_id, change, means, by_person_id, former_person_id, at)
       values ($1, 'tied', 'phone', $1, $2, now())`,
      [community.id.chen, community.id.zhao],
    );

    expect(await broughtBy('chen')).toBe(1);

    expect((await work.page('chen', requestId)).moves).toContain('answer');
  });
});

describe('a slip', () => {
  it('brings exactly its own matter, to whoever knows how the number ends', async () => {
    const phone = nextNumber();
    const [one, other] = [await told(phone), await told(phone)];

    await act.does('wang', 'adopt-matter', slipOf(one, phone));

    expect((await work.page('wang', one.requestId)).moves).toContain('withdraw');
    expect(await act.tries('wang', 'matter', act.ref(other.requestId))).toBe('NOT_FOUND');
  });

  it('is no good with another ending or another code, nor once an account has the matter', async () => {
    const phone = nextNumber();
    const receipt = await told(phone);
    const slip = slipOf(receipt, phone);

    expect(await act.tries('wang', 'adopt-matter', { ...slip, phoneEnd: '9999' })).toBe('NOT_FOUND');
    expect(await act.tries('wang', 'adopt-matter', { ...slip, code: 'ZZZZZZZZ' })).toBe('NOT_FOUND');
    await act.does('wang', 'adopt-matter', slip);
    expect(await act.tries('hao', 'adopt-matter', slip)).toBe('NOT_FOUND');
  });

  it('is refused to whoever typed it', async () => {
    const phone = nextNumber();

    expect(await act.tries('grid', 'adopt-matter', slipOf(await told(phone), phone))).toBe(
      'CONFLICT_OF_INTEREST',
    );
  });

  it('is one person’s when several bring it at once', async () => {
    const phone = nextNumber();
    const receipt = await told(phone);
    const people = ['wang', 'hao', 'lin', 'zhou'] as const;

    const codes = await Promise.all(
      people.map((person) => act.tries(person, 'adopt-matter', slipOf(receipt, phone))),
    );

    expect(codes.filter((code) => code === 'ok')).toHaveLength(1);
    expect(await eventsOf(receipt.requestId)).toEqual(['register', 'adopt']);
  });

  it('answers a repeated call the same, and lets the ending be tried five times a day only', async () => {
    const phone = nextNumber();
    const receipt = await told(phone);
    const key = 'the-slip-once-more';
    const first = await act.call('hao', 'adopt-matter', slipOf(receipt, phone), key);
    const again = await act.call('hao', 'adopt-matter', slipOf(receipt, phone), key);
    expect(again).toEqual(first);

    const guessed = slipOf(await told(phone), '0000');
    const codes = [];
    for (const person of ['wang', 'hao', 'lin', 'zhou', 'wang', 'hao'] as const)
      codes.push(await act.tries(person, 'adopt-matter', guessed));
    expect(codes.slice(0, 5)).toEqual(Array(5).fill('NOT_FOUND'));
    expect(codes[5]).toBe('TOO_MANY');
  });
});
