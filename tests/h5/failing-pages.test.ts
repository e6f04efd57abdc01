import type { Page, Route } from 'playwright-core';
import { arrives, cutWords } from './support/looking';
import { layPages, visits } from './support/pages';
import { Estate } from './support/visitors';

let estate: Estate;
let laid: Awaited<ReturnType<typeof layPages>>;

beforeAll(async () => {
  estate = await Estate.open();
  laid = await layPages(estate);
}, 60_000);
afterAll(() => estate.close());

const calls = '**/fn/**';
const retry = '再试一次';

/** Pages that go on without what they asked for: the numbers of the whole country, and an elder's later question. */
const goesOn = (page: string, isElder: boolean) =>
  page === 'emergency' || (isElder && ['write-wish', 'report'].includes(page));

/** What happens to every call of a page; who is there is known. Answers how many there were. */
async function trouble(page: Page, does: (route: Route) => Promise<void>): Promise<() => number> {
  let count = 0;
  await page.route(calls, (route) => {
    if (route.request().postData()?.includes('"sign-in"')) return route.continue();
    count += 1;
    return does(route);
  });
  return () => count;
}

const fault = { ok: false, code: 'INTERNAL', traceId: '0'.repeat(32) };

describe.each([
  ['stumbles', { isElder: false }, (route: Route) => route.fulfill({ status: 500, json: fault })],
  ['is gone', { isElder: true }, (route: Route) => route.abort()],
] as const)('when the server %s', (name, look, does) => {
  it.each(visits)(
    '%s is told so by every page that asks, and gets it by another try',
    async (_who, person, pages) => {
      const visitor = await estate.phoneOf(person, `failing-${name.replaceAll(' ', '-')}`, look);
      const faults: string[] = [];
      for (const [page, path, words] of pages(laid)) {
        // Begun anew, so that nothing of the page before is still on its way.
        await visitor.page.goto('about:blank');
        const asked = await trouble(visitor.page, does);
        await visitor.open(path);
        await arrives(visitor.page, path);
        const button = visitor.page.getByRole('button', { name: retry }).first();
        if (asked() > 0 && !goesOn(page, look.isElder)) await button.waitFor();
        faults.push(...(await visitor.look(page)), ...(await cutWords(visitor.page)));
        await visitor.page.unroute(calls);
        if (await button.isVisible()) {
          await button.click();
          await visitor.sees(words);
        }
      }

      expect(faults).toEqual([]);
    },
    120_000,
  );
});

/** The same answer with nothing in its lists. */
async function emptied(route: Route): Promise<void> {
  const response = await route.fetch();
  const reply = (await response.json()) as { data?: object };
  const lists = Object.entries(reply.data ?? {}).filter(([, value]) => Array.isArray(value));
  const nothing = Object.fromEntries(lists.map(([key]) => [key, []]));
  await route.fulfill({ response, json: { ...reply, data: { ...reply.data, ...nothing } } });
}

it.each(visits)(
  '%s finds every page whole where there is nothing yet',
  async (_who, person, pages) => {
    const visitor = await estate.phoneOf(person, 'empty');
    const faults: string[] = [];
    await trouble(visitor.page, emptied);
    for (const [page, path] of pages(laid)) {
      await visitor.open(path);
      await arrives(visitor.page, path);
      faults.push(...(await visitor.look(page)), ...(await cutWords(visitor.page)));
    }

    expect(faults).toEqual([]);
    expect(visitor.complaints).toEqual([]);
  },
  60_000,
);
