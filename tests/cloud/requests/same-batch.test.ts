import { useWorkingDay } from '../../support/working-day';

const day = useWorkingDay();

it('is accepted once, matter by matter, when two at the desk send the same fifty at the same moment', async () => {
  const { act, community, database, work } = day;
  const matters: string[] = [];
  for (let count = 0; count < 50; count += 1) matters.push(await work.filed());
  const seen = await Promise.all(matters.map((requestId) => work.seen('desk', requestId)));

  const tries = (person: 'desk' | 'deskTwo') =>
    Promise.all(
      seen.map((ref) =>
        act.tries(person, 'accept-request', {
          ...ref,
          category: 'lighting',
          urgency: 'normal',
          place: { nodeId: community.entranceId },
          dispatchTo: { kind: 'unit', id: community.unitId },
          instruction: '',
        }),
      ),
    );
  const [one, other] = await Promise.all([tries('desk'), tries('deskTwo')]);

  const pairs = one.map((reply, place) => [reply, other[place]].toSorted().join(' '));
  expect(new Set(pairs)).toEqual(new Set(['CHANGED ok']));
  const { rows } = await database.pool.query(
    `select e.request_id, count(*) filter (where e.move = 'accept')::int as accepted,
      (select count(*)::int from work_order w where w.request_id = e.request_id) as "workOrders"
     from event e where e.request_id = any($1::uuid[]) group by e.request_id`,
    [matters],
  );
  expect(rows).toHaveLength(50);
  for (const row of rows) expect(row).toMatchObject({ accepted: 1, workOrders: 1 });
});
