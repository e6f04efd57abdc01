/** Runs `work` over and over on so many lanes at once for a while. Returns how often a second it was done. */
async function ratePerSecond(
  lanes: number,
  seconds: number,
  work: (lane: number, turn: number) => Promise<unknown>,
): Promise<number> {
  const startedAt = performance.now();
  const endsAt = startedAt + seconds * 1000;
  let done = 0;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      for (let turn = 0; performance.now() < endsAt; turn += 1) {
        await work(lane, turn);
        done += 1;
      }
    }),
  );
  return done / ((performance.now() - startedAt) / 1000);
}

/**
 * Measures the rates of several works by turns of `seconds` each, `turns` times over, after a turn of each that does not count: what else
 * the machine does meanwhile falls on all of them alike.
 */
export async function ratesByTurns<Name extends string>(
  lanes: number,
  { turns, seconds }: { readonly turns: number; readonly seconds: number },
  works: Readonly<Record<Name, (lane: number, turn: number) => Promise<unknown>>>,
): Promise<Record<Name, number>> {
  const names = Object.keys(works) as Name[];
  const sums = Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
  for (let turn = 0; turn <= turns; turn += 1) {
    for (const name of names) {
      const rate = await ratePerSecond(lanes, seconds, works[name]);
      if (turn > 0) sums[name] += rate / turns;
    }
  }
  return sums;
}
