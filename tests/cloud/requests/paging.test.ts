import type { Tables } from '../../../cloud/platform/database/tables';
import { layMatters } from '../../load/lay-matters';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';

interface Page {
  readonly items: readonly { readonly requestId: string }[];
  readonly next: string | null;
}

const laid = 53;
let database: TestDatabase<Tables>;
let community: Community;
let act: ReturnType<typeof actingIn>;

beforeEach(async () => {
  database = await openTestDatabase<Tables>(3);
  community = await enterWholeCommunity(database.pool);
  act = actingIn(database.db, community, new Date());
  await layMatters(database.pool, community, laid);
});
afterEach(() => database.close());

/** Reads page after page to the end, with something happening between any two. */
async function readAll(
  person: Person,
  operation: string,
  input: object,
  between: () => Promise<unknown> = async () => undefined,
): Promise<string[]> {
  const found: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = await act.does<Page>(person, operation, { ...input, ...(after && { after }) });
    found.push(...page.items.map(({ requestId }) => requestId));
    after = page.next;
    if (after) await between();
  } while (after);
  return found;
}

const lists = [
  ['the queue', 'desk', 'work-queue', { view: 'waiting' }],
  ['the queue of one kind', 'desk', 'work-queue', { view: 'waiting', kind: 'wish' }],
  ['everything overseen', 'desk', 'work-queue', { view: 'all' }],
  ['everything below the street', 'street', 'work-queue', { view: 'all' }],
  ['the inbox', 'chen', 'inbox', {}],
] as const;

it.each(lists)('%s is read to its end, each matter once', async (_what, person, operation, input) => {
  const found = await readAll(person, operation, input);

  expect(found).toHaveLength(laid);
  expect(new Set(found).size).toBe(laid);
});

it.each([
  ['the wall', 'wang', 'wish-wall', {}],
  ['the own matters', 'chen', 'my-matters', { filter: 'all' }],
] as const)('%s is read to its end, each matter once', async (_what, person, operation, input) => {
  const found = await readAll(person, operation, { ...input, communityId: community.communityId });

  expect(found).toHaveLength(laid);
  expect(new Set(found).size).toBe(laid);
});

it.each(lists)(
  '%s shows nothing twice and loses nothing while new matters come in between',
  async (_what, person, operation, input) => {
    let turn = 0;
    const found = await readAll(person, operation, input, async () => {
      turn += 1;
      const place = { nodeId: community.entranceId };
      await act.does('wang', 'report-issue', { text: `第 ${turn} 件新事`, place, photos: [] });
      await act.deliver();
    });

    expect(new Set(found).size).toBe(found.length);
    expect(found.length).toBeGreaterThanOrEqual(laid);
  },
);

it('refuses a cursor that it did not write', async () => {
  expect(await act.tries('desk', 'work-queue', { view: 'waiting', after: 'bm90IG91cnM' })).toBe('INVALID');
  expect(await act.tries('chen', 'inbox', { after: Buffer.from('["x","y"]').toString('base64url') })).toBe(
    'INVALID',
  );
});

it('narrows the queue by kind, state, category, number and words', async () => {
  const place = { nodeId: community.entranceId };
  const filed = { text: '电梯按钮不灵', place, category: 'lift', photos: [] };
  const receipt = await act.does<{ requestId: string; number: string }>('wang', 'report-issue', filed);
  await act.deliver();
  const found = (asked: object) => readAll('desk', 'work-queue', { view: 'waiting', ...asked });

  for (const asked of [{ kind: 'issue' }, { state: 'submitted' }, { category: 'lift' }, { search: '按钮' }])
    expect(await found(asked)).toEqual([receipt.requestId]);
  expect(await found({ state: 'withdrawn' })).toEqual([]);
  expect(await found({ search: receipt.number })).toEqual([receipt.requestId]);
  expect(await found({ search: '0230-17' })).toEqual([]);
  expect(await found({ search: '100%_' })).toEqual([]);
  expect(await found({ search: '8 栋' })).toHaveLength(laid + 1);
});
