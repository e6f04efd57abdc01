import type { myUnit } from '../../../cloud/contract/requests/my-unit';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { useWorkingDay } from '../../support/working-day';

const day = useWorkingDay();

it('lists who serves which places, leads first, with the duty desk', async () => {
  const { id, unitId, buildingId } = day.community;
  await day.database.pool.query(
    `insert into role_grant (id, person_id, role, node_id, unit_id, from_date)
     values (uuidv7(), $1, 'unitMember', $2, $3, '2026-01-01')`,
    [id.li, buildingId, unitId],
  );

  const { units } = await day.act.does<OutputOf<typeof myUnit>>('li', 'my-unit', {});

  expect(units).toMatchObject([
    {
      name: '宏安物业',
      phone: '0571-1111',
      members: [
        { name: 'liLead', isLead: true, phone: '13800000000', places: ['樟树里社区'] },
        { name: 'li', isLead: false, places: ['樟树里社区', '8 栋'] },
      ],
    },
  ]);
});

it('shows only the own units, and nothing to whoever acts for none', async () => {
  const { units } = await day.act.does<OutputOf<typeof myUnit>>('zhao', 'my-unit', {});

  expect(units.map(({ name }) => name)).toEqual(['安达电梯']);
  expect(await day.act.tries('desk', 'my-unit', {})).toBe('FORBIDDEN');
});
