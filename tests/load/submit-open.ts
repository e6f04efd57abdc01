import { type Figure, quantile, rounded, type Suite } from './figure';
import { openBenchDatabase } from './fixture';
import { submitOnSchedule } from './open-loop';
import { startOwnServer } from './own-server';
import { seedRequests } from './seed-requests';

const barMs = 100;

/** 1,000 submits a second for a minute over HTTP, into a hundred thousand requests, with the worker routing beside it. */
export const submitOpen: Suite = {
  names: ['submit.open'],
  async *run(server): AsyncIterable<Figure> {
    const bench = await openBenchDatabase(server);
    try {
      await seedRequests(bench.pool, bench.community, 100_000);
      const server = await startOwnServer(bench);
      const { entranceId } = bench.community;
      await submitOnSchedule(server, entranceId, { perSecond: 500, seconds: 10 });
      const answers = await submitOnSchedule(server, entranceId, { perSecond: 1000, seconds: 60 });
      await server.stop();
      const p99 = quantile(
        answers.map(({ ms }) => ms),
        0.99,
      );
      const errors = answers.filter(({ requestId }) => requestId === null).length;
      yield {
        name: 'submit.open',
        value: rounded(p99),
        unit: 'ms p99',
        bar: `<= ${barMs} ms, 0 errors`,
        holds: p99 <= barMs && errors === 0,
        also: {
          errors,
          answered: answers.length,
          p50: rounded(
            quantile(
              answers.map(({ ms }) => ms),
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
