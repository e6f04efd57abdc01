import type { alarms } from '../../../cloud/contract/administration/alarms';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { useWorkingDay } from '../../support/working-day';

const day = useWorkingDay();

/** On duty each day, from a minute to a minute. */
async function covers(fromMinute: number, toMinute: number, weekdays = [1, 2, 3, 4, 5, 6, 7]): Promise<void> {
  const { communityId: nodeId, id } = day.community;
  for (const weekday of weekdays)
    await day.act.does('admin', 'save-shift', {
      ...{ nodeId, weekday, fromMinute, toMinute },
      personId: id.desk,
    });
}

const gaps = async () =>
  (await day.act.does<OutputOf<typeof alarms>>('admin', 'alarms', {})).alarms
    .filter(({ kind }) => kind === 'dutyGap')
    .map(({ subject }) => subject);

beforeEach(() => day.database.pool.query('delete from duty_shift'));

it('tells the first hour of the week at which the roster covers nobody', async () => {
  await covers(480, 1200);

  expect(await gaps()).toEqual(['2026-06-12T12:00:00Z']);
});

it('is quiet about a roster of day and night, also where a night reaches into the morning', async () => {
  await covers(480, 1200);
  await covers(1200, 480 + 1440);

  expect(await gaps()).toEqual([]);
});

it('finds one night that was left out', async () => {
  await covers(480, 1200);
  await covers(1200, 480 + 1440, [1, 2, 3, 5, 6, 7]);

  expect(await gaps()).toEqual(['2026-06-18T12:00:00Z']);
});
