import type { Page, Route } from 'playwright-core';
import { cutWords } from './support/looking';
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

/** What happens to every call but the one that says who is there, and what a page then says. */
const troubles = [
  ['stumbles', { isElder: false }, (route: Route) => route.fulfill({ status: 500, json: fault })],
  ['is gone', { isElder: true }, (route: Route) => route.abort()],
] as const;
const fault = { ok: false, code: 'INTERNAL', traceId: '0'.repeat(32) };

async function troubled(page: Page, does: (route: Route) => Promise<void>): Promise<() => number> {
  let count = 0;
  await page.route(calls, (route) => {
    if (route.request().postData()?.includes('"sign-in"')) return route.continue();
    count += 1;
    return does(route);
  });
  return () => count;
}

describe.each(troubles)('when the server %s', (name, look, does) => {
  it.each(visits)(
    '%s is told so by every page, and may try again',
    async (_who, person, pages) => {
      const visitor = await estate.phoneOf(person, `failing-${name.replaceAll(' ', '-')}`, look);
      const faults: string[] = [];
      for (const [page, path, words] of pages(laid)) {
        const asked = await troubled(visitor.page, does);
        await visitor.page.goto('about:blank');
        await visitor.open(path);
        await visitor.page.waitForTimeout(700);
        faults.push(...(await visitor.look(page)));
        const cut = await cutWords(visitor.page);
        const retries = await visitor.page.getByRole('button', { name: '再试一次' }).count();
        faults.push(...cut, `${page}: ${asked()} calls, ${retries} retries`);
        await visitor.page.unroute(calls);
        if (retries > 0) {
          await visitor.tap('再试一次');
          await visitor.sees(words).catch(() => faults.push(`${page} does not come back`));
        }
      }
      process.stdout.write(`${person} ${name}\n${faults.join('\n')}\n`);
    },
    120_000,
  );
});
