import { Kysely, PostgresDialect } from 'kysely';
import { Pool } from 'pg';
import type { Tables } from '../../cloud/platform/database/tables';
import { serve } from '../../cloud/platform/serve';
import { everything } from '../../cloud/server/registry';
import { openId } from '../support/serving';
import { type Figure, quantile, rounded, type Suite } from './figure';
import { type BenchDatabase, openBenchDatabase } from './fixture';
import { openInProcess } from './in-process';
import { enterCrowd, type LaidService, layService } from './lay-hall';

const bookings = 1_000_000;
const services = 40;
const samples = 400;
const barMs = 30;
const daysShown = 31;

/** A million bookings of three years past, and every slot to come half taken, as a busy centre has them. */
async function seedBookings({ pool, community }: BenchDatabase): Promise<void> {
  await pool.query(
    `insert into booking (community_id, id, slot_id, service_id, hall_id, state, version, person_id, attendee_id, on_behalf_of, channel,
       booked_by, booked_at, booked_day, number_in_day, code, date, starts_at, ends_at, changeable_until)
     select $1, gen_random_uuid(), gen_random_uuid(), v.ids[n % array_length(v.ids, 1) + 1], v.halls[n % array_length(v.ids, 1) + 1],
       'completed', 4, p.ids[n % array_length(p.ids, 1) + 1], p.ids[n % array_length(p.ids, 1) + 1], 'self', 'miniProgram',
       p.ids[n % array_length(p.ids, 1) + 1], at, at::date, n % 999999, n::text, at::date, at, at + interval '30 minutes', at
     from generate_series(1, $2::int) n
     cross join lateral (select now() - make_interval(mins => n) - interval '1 day' as at) moment
     cross join (select array_agg(id) as ids, array_agg(hall_id) as halls from hall_service) v
     cross join (select array_agg(id) as ids from person where call_name like 'crowd-%') p`,
    [community.communityId, bookings],
  );
  await pool.query(`update hall_slot set taken = capacity / 2 where starts_at > now()`);
  await pool.query('vacuum (analyze) booking, hall_slot');
}

/** Counts the statements of one call besides the one that finds out who calls. */
async function queriesOf(bench: BenchDatabase, event: object): Promise<number> {
  let sent = 0;
  const pool = new Pool({ connectionString: bench.url, max: 1 });
  const count = () => {
    sent += 1;
  };
  const dialect = new PostgresDialect({ pool });
  const db = new Kysely<Tables>({ dialect, log: count });
  const { ports, close } = openInProcess(bench.url, 1);
  await serve('hall', everything, { ...ports, db })(event, openId('crowd-1'));
  await close();
  await db.destroy();
  return sent - 1;
}

/** How long a month of one service takes to read beside a million bookings, and in how many queries. */
export const availability: Suite = {
  names: ['availability.month'],
  async *run(server): AsyncIterable<Figure> {
    const bench = await openBenchDatabase(server);
    const inProcess = openInProcess(bench.url, 1);
    try {
      await enterCrowd(bench, 5000);
      const laid: LaidService[] = [];
      for (let turn = 0; turn < services; turn += 1)
        laid.push(await layService(bench, inProcess, { capacity: 4, horizonDays: 60 }));
      await seedBookings(bench);
      const { communityId } = bench.community;
      const eventOf = (turn: number) => ({
        operation: 'availability',
        input: { communityId, serviceId: laid[turn % services]?.serviceId, dayCount: daysShown },
      });
      const call = inProcess.handler('hall');
      const times: number[] = [];
      for (let turn = -20; turn < samples; turn += 1) {
        const startedAt = performance.now();
        const reply = await call(eventOf(turn + 20), openId(`crowd-${turn + 21}`));
        if (!reply.ok) throw new Error(`availability: ${reply.code}`);
        if (turn >= 0) times.push(performance.now() - startedAt);
      }
      const p99 = quantile(times, 0.99);
      const queries = await queriesOf(bench, eventOf(0));
      yield {
        name: 'availability.month',
        value: rounded(p99),
        unit: 'ms p99',
        bar: `<= ${barMs} ms, 1 query`,
        holds: p99 <= barMs && queries === 1,
        also: { queries, bookings, p50: rounded(quantile(times, 0.5)) },
      };
    } finally {
      await inProcess.close();
      await bench.close();
    }
  },
};
