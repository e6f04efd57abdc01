import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openPhone, type Phone } from '../weapp/support/phone';
import { median } from './figure';

const runs = 15;
const patienceMs = 3000;

// What one start leaves behind would otherwise be cleared away in the time of another.
setFlagsFromString('--expose-gc');
const clearAway = runInNewContext('gc') as () => void;

/** An app, and how one sees that its first page is there. */
export interface Start {
  readonly build: string;
  readonly url: string;
  /** The words by which a person sees that the page is there. */
  readonly words: string;
  /** What the server answers at once, by operation. */
  readonly replies: ReadonlyMap<string, unknown>;
}

/** The instant of the drawing that shows the words: pages are read after each drawing, not by a clock whose ticks would count. */
async function untilShown(phone: Phone, words: string): Promise<number> {
  const giveUpAt = performance.now() + patienceMs;
  for (let seen = -1; performance.now() < giveUpAt; await new Promise(setImmediate)) {
    const drawnAt = performance.now();
    if (phone.drawings === seen) continue;
    seen = phone.drawings;
    if (phone.page().text().includes(words)) return drawnAt;
  }
  throw new Error(`“${words}” was not drawn; the page reads ${phone.page().text()}`);
}

/** Milliseconds from taking the phone into the hand until the words of the first page can be read. */
async function boot({ build, url, words, replies }: Start): Promise<number> {
  clearAway();
  const startedAt = performance.now();
  const phone = openPhone({
    build,
    storage: new Map([['session-token', JSON.stringify('token')]]),
    request: ({ data }) => ({
      statusCode: 200,
      data: { ok: true, data: replies.get((data as { operation: string }).operation) },
      header: {},
    }),
  });
  const opened = phone.open(url);
  const ms = (await untilShown(phone, words)) - startedAt;
  await opened;
  phone.close();
  return ms;
}

/** Starts two apps over and over by turns, the first time to warm the engine; answers the time in the middle of each. */
export async function bootTimes(one: Start, other: Start): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run <= runs; run += 1) {
    const turn = [await boot(one), await boot(other)] as const;
    if (run > 0) for (const app of [0, 1] as const) times[app].push(turn[app]);
  }
  return [median(times[0]), median(times[1])];
}
