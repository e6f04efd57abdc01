import { writeFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { openPhone, type Phone } from '../weapp/support/phone';
import { median } from './figure';

const runs = 9;

// What one start leaves behind would otherwise be cleared away in the time of another.
setFlagsFromString('--expose-gc');
const clearAway = runInNewContext('gc') as () => void;

interface Start {
  readonly build: string;
  readonly url: string;
  /** The words by which a person sees that the page is there. */
  readonly words: string;
  /** What the server answers at once, by operation. */
  readonly replies: ReadonlyMap<string, unknown>;
}

/** Looks at the page after each drawing, not by the clock: waiting for a tick of it would count as time of the app. */
async function untilShown(phone: Phone, words: string): Promise<void> {
  const giveUpAt = performance.now() + 3000;
  for (let seen = -1; performance.now() < giveUpAt; await new Promise(setImmediate)) {
    if (phone.drawings === seen) continue;
    seen = phone.drawings;
    if (phone.page().text().includes(words)) return;
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
  await untilShown(phone, words);
  const ms = performance.now() - startedAt;
  await opened;
  phone.close();
  return ms;
}

/** Starts an app over and over, the first time to warm the engine, and leaves the time in the middle in a file. */
export async function noteBootTime(start: Start, file: string): Promise<number> {
  await boot(start);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await boot(start));
  writeFileSync(file, JSON.stringify(median(times)));
  return median(times);
}
