import fc from 'fast-check';
import type { Person } from '../../support/community';
import { filed, type Happening, happens, holders, openWorld, staff, type World } from './world';

const movers = [...holders, 'chen', 'zhou'] as const;

const onRoster = fc.constantFrom(...staff);
const who = fc.constantFrom(...holders);
const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constant('file' as const),
      by: fc.constantFrom<Person>('chen', 'desk', 'grid'),
      kind: fc.constantFrom(...filed),
    }),
  },
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('end' as const, 'expire' as const), who }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('begin' as const), who }) },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constantFrom('onDuty' as const, 'offDuty' as const), who: onRoster }),
  },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('endUnit' as const), isOther: fc.boolean() }) },
  {
    weight: 6,
    arbitrary: fc.record({
      what: fc.constant('move' as const),
      who: fc.constantFrom<Person>(...movers),
      which: fc.nat(20),
      pick: fc.nat(20),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ what: fc.constant('pass' as const), hours: fc.integer({ min: 1, max: 40 }) }),
  },
);

/** Open requests without one owner who can act, though somebody at the desk or the street could; and emergencies at the desk with somebody on duty. */
async function stranded({ database, act }: World): Promise<unknown[]> {
  const { rows } = await database.pool.query(
    `with now as (select $1::timestamptz as at, ($1::timestamptz at time zone 'Asia/Shanghai')::date as today),
    held as (select g.* from role_grant g, now where revoked_at is null and from_date <= today and (to_date is null or to_date >= today)),
    on_duty as (select s.person_id, s.node_id from duty_shift s, now where exists (select from held h where h.person_id = s.person_id)
      and s.weekday = extract(isodow from today) and at >= (today + make_interval(mins => s.from_minute)) at time zone 'Asia/Shanghai' and s.from_date <= today),
    open as (select r.*, n.ancestors,
        array[requester_id, recorded_by, decline_proposed_by] || array(select taken_by from work_order w where w.request_id = r.id and taken_by is not null) as barred
      from request r join tree_node n on n.id = r.place_id
      where r.state not in ('closed','declined','withdrawn','merged'))
    select o.id, o.state, o.owner_role, o.owner_node_id, o.owner_unit_id, o.owner_person_id from open o
    where num_nonnulls(owner_node_id, owner_unit_id, owner_person_id) <> 1 or due_at is null
      or emergency is not null and urgency = 'urgent' and state = 'submitted' and owner_role is not null and decline_proposed_by is null
        and exists (select from on_duty where node_id = any(o.ancestors) and person_id <> o.requester_id)
      or owner_unit_id is not null and not exists (select from held where unit_id = o.owner_unit_id and node_id = any(o.ancestors))
      or owner_person_id is not null and owner_person_id <> requester_id
        and not exists (select from claim c where c.request_id = o.id and c.claimant_id = o.owner_person_id and c.state in ('claimed','matched'))
        and not exists (select from held where person_id = o.owner_person_id and role <> 'volunteer')
      or owner_node_id is not null
        and not exists (select from held where node_id = o.owner_node_id and role = o.owner_role::text and not person_id = any(array_remove(barred, null)))
        and exists (select from held where (role = 'streetCoordinator' or role = 'desk' and not is_about_desk) and node_id = any(o.ancestors) and not person_id = any(array_remove(barred, null)))`,
    [act.now()],
  );
  return rows;
}

it('every request has one next owner who can act, whatever roles end or begin', async () => {
  const holds = fc.asyncProperty(
    fc.array(happening, { minLength: 12, maxLength: 40 }),
    async (happenings) => {
      const world = await openWorld();
      try {
        for (const one of happenings) {
          await happens(world, one);
          await world.act.deliver();
          await world.work.clock();
          expect({ after: one, stranded: await stranded(world) }).toEqual({ after: one, stranded: [] });
        }
      } finally {
        await world.database.close();
      }
    },
  );
  await fc.assert(holds, { numRuns: 12, endOnFailure: true });
}, 120_000);
