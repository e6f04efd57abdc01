import { Pool } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { openId } from '../support/serving';
import { atLeast, type Figure, type Suite } from './figure';
import { openBenchDatabase } from './fixture';
import { openInProcess } from './in-process';
import { enterCrowd, layService, oversold } from './lay-hall';
import { ratesByTurns } from './rate';

const connections = 16;
const measured = { turns: 4, seconds: 2 };
const crowdSize = 80_000;
/** Each of these books once; the others are told time and again that a slot is full. */
const bookers = 50_000;

/** The most this machine does to one row: a bare conditional update that everybody waits for. */
async function bareUpdate(pool: Pool): Promise<() => Promise<unknown>> {
  await pool.query(
    'create table ceiling (id int primary key, capacity int not null, taken int not null) with (fillfactor = 50)',
  );
  await pool.query('insert into ceiling values (1, 1000000000, 0)');
  const update = {
    name: 'ceiling',
    text: 'update ceiling set taken = taken + 1 where id = $1 and taken < capacity returning taken',
    values: [1],
  };
  return () => pool.query(update);
}

/** How many attempts a second reach one slot through the handler, while places remain and once it is full. */
export const slotRate: Suite = {
  names: ['slot.hot', 'slot.full'],
  async *run(server): AsyncIterable<Figure> {
    const bench = await openBenchDatabase(server);
    const inProcess = openInProcess(bench.url, connections);
    const pool = new Pool({ connectionString: bench.url, max: connections, idleTimeoutMillis: 0 });
    try {
      const crowd = await enterCrowd(bench, crowdSize);
      const { slotIds } = await layService(bench, inProcess, { capacity: 500 });
      const [hot, full] = slotIds as [string, string];
      await bench.pool.query('update hall_slot set capacity = 1000000 where id = $1', [hot]);
      await bench.pool.query('update hall_slot set capacity = 0 where id = $1', [full]);
      const { communityId } = bench.community;
      const call = inProcess.handler('hall');
      const attempt = (slotId: string, people: readonly string[], expected: string) => {
        let next = 0;
        return async () => {
          const who = people[next++ % people.length] as string;
          const input = { communityId, slotId, onBehalfOf: 'self', words: '' };
          const reply = await call({ operation: 'book', input, key: uuidv7() }, openId(who));
          const code = reply.ok ? 'ok' : reply.code;
          if (code !== expected) throw new Error(`book: ${code} instead of ${expected}`);
        };
      };
      const rates = await ratesByTurns(connections, measured, {
        updates: await bareUpdate(pool),
        bookings: attempt(hot, crowd.slice(0, bookers), 'ok'),
        refusals: attempt(full, crowd.slice(bookers), 'SLOT_FULL'),
      });
      const twice = await oversold(bench);
      const figure = atLeast('slot.hot', rates.bookings, 'attempts a second', 0.45, rates.updates);
      yield { ...figure, holds: figure.holds && twice === 0, also: { oversold: twice } };
      yield atLeast('slot.full', rates.refusals, 'attempts a second', 4000);
    } finally {
      await pool.end();
      await inProcess.close();
      await bench.close();
    }
  },
};
