import { type Figure, quantile, rounded, type Suite } from './figure';
import { openBenchDatabase } from './fixture';
import { openInProcess } from './in-process';
import { enterCrowd, layService, oversold } from './lay-hall';
import { callOnSchedule, type Heard } from './open-loop';
import { startOwnServer } from './own-server';

const people = 20_000;
const seconds = 10;
const slots = 20;
const placesEach = 50;
const barMs = 500;

/** Everybody is told something true: a place, or that this time is full. */
const isTrueAnswer = ({ reply }: Heard) => reply !== null && (reply.ok || reply.code === 'SLOT_FULL');

/** Twenty thousand people want a thousand places within ten seconds, over HTTP, on a schedule that waits for nobody. */
export const slotRush: Suite = {
  names: ['slot.rush'],
  async *run(server): AsyncIterable<Figure> {
    const bench = await openBenchDatabase(server);
    try {
      await enterCrowd(bench, people);
      const inProcess = openInProcess(bench.url, 1);
      const { serviceId, slotIds } = await layService(bench, inProcess, { capacity: placesEach });
      await inProcess.close();
      const own = await startOwnServer(bench, 'crowd');
      const { communityId } = bench.community;
      const callAt = (turn: number) => ({
        function: 'hall',
        operation: 'book',
        input: { communityId, slotId: slotIds[(turn * 7) % slots], onBehalfOf: 'self', words: '' },
        token: own.tokens[turn % own.tokens.length] as string,
      });
      // Whoever waits for the hour of release has the page open by then.
      const input = { communityId, serviceId };
      const openAt = (turn: number) => ({ ...callAt(turn), operation: 'availability', input });
      await callOnSchedule(own, { perSecond: 500, seconds: people / 500 }, openAt);
      const heard = await callOnSchedule(own, { perSecond: people / seconds, seconds }, callAt);
      await own.stop();
      const p99 = quantile(
        heard.map(({ ms }) => ms),
        0.99,
      );
      const answered = heard.filter(isTrueAnswer).length;
      const sold = heard.filter(({ reply }) => reply?.ok).length;
      const twice = await oversold(bench);
      yield {
        name: 'slot.rush',
        value: rounded(p99),
        unit: 'ms p99',
        bar: `<= ${barMs} ms, all answered, ${slots * placesEach} sold`,
        holds: p99 <= barMs && answered === people && sold === slots * placesEach && twice === 0,
        also: {
          answered,
          sold,
          oversold: twice,
          p50: rounded(
            quantile(
              heard.map(({ ms }) => ms),
              0.5,
            ),
          ),
        },
      };
    } finally {
      await bench.close();
    }
  },
};
