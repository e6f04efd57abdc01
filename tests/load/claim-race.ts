import type { Reply } from '../../cloud/contract/shared/errors';
import { openId } from '../support/serving';
import type { Figure, Suite } from './figure';
import { rounded } from './figure';
import { type BenchDatabase, openBenchDatabase } from './fixture';
import { openInProcess } from './in-process';
import { seedRequests } from './seed-requests';

const claimants = 100;
const barMs = 1000;

/** A wish that has just been published. */
async function publishedWish({ pool, community }: BenchDatabase): Promise<string> {
  const { rows } = await pool.query(
    `select r.id from request r join wish_publication p on p.request_id = r.id
     where r.community_id = $1 and r.wall_rank = 0 and r.state = 'closed' order by r.id desc limit 1`,
    [community.communityId],
  );
  const requestId = rows[0].id as string;
  await pool.query(
    `update request set state = 'accepted', owner_role = 'desk', owner_node_id = $1, due_at = now() + interval '15 days' where id = $2`,
    [community.communityId, requestId],
  );
  await pool.query(
    `insert into role_grant (id, person_id, role, node_id, from_date)
     select gen_random_uuid(), id, 'volunteer', $1, '2026-01-01' from person where call_name like 'resident-%'`,
    [community.communityId],
  );
  return requestId;
}

/** A hundred people claim one wish at the same moment: one wins, and all of them are told soon. */
export const claimRace: Suite = {
  names: ['claim.race'],
  async *run(server): AsyncIterable<Figure> {
    const bench = await openBenchDatabase(server);
    const { handler, close } = openInProcess(bench.url, 16);
    try {
      await seedRequests(bench.pool, bench.community, 100_000);
      const ref = { communityId: bench.community.communityId, requestId: await publishedWish(bench) };
      const wall = handler('wall');
      const startedAt = performance.now();
      const replies: Reply[] = await Promise.all(
        bench.residents
          .slice(0, claimants)
          .map((who) => wall({ operation: 'claim-wish', input: ref, key: `claim-by-${who}` }, openId(who))),
      );
      const ms = performance.now() - startedAt;
      const winners = replies.filter(({ ok }) => ok).length;
      const wronged = replies.filter((reply) => !reply.ok && reply.code !== 'TAKEN_BY_ANOTHER').length;
      yield {
        name: 'claim.race',
        value: rounded(ms),
        unit: 'ms until all are answered',
        bar: `1 winner, <= ${barMs} ms`,
        holds: winners === 1 && wronged === 0 && ms <= barMs,
        also: { winners, claimants, answeredOtherwise: wronged },
      };
    } finally {
      await close();
      await bench.close();
    }
  },
};
