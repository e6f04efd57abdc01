/** Runs `work` over and over on so many lanes at once for a while. Returns how often a second it was done. */
export async function ratePerSecond(
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
