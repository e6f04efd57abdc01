import { writeFileSync } from 'node:fs';
import { openPhone } from '../weapp/support/phone';
import { median } from './figure';

const runs = 9;

interface Start {
  readonly build: string;
  readonly url: string;
  /** The words by which a person sees that the page is there. */
  readonly words: string;
  /** What the server answers at once, by operation. */
  readonly replies: ReadonlyMap<string, unknown>;
}

/** Milliseconds from taking the phone into the hand until the words of the first page can be read. */
async function boot({ build, url, words, replies }: Start): Promise<number> {
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
  await phone.open(url);
  await phone.waitFor(() => phone.page().text().includes(words));
  const ms = performance.now() - startedAt;
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
