import { inLanes } from '../../../src/packages/staff/workbench/batch/accept-each';

it('takes a step for each of fifty, never more than five at once', async () => {
  const items = Array.from({ length: 50 }, (_, place) => place);
  const taken: number[] = [];
  let underWay = 0;
  let most = 0;

  await inLanes(items, async (item) => {
    underWay += 1;
    most = Math.max(most, underWay);
    await Promise.resolve();
    taken.push(item);
    underWay -= 1;
  });

  expect(taken.toSorted((one, other) => one - other)).toEqual(items);
  expect(most).toBe(5);
});

it('is over at once when there is nothing to do', async () => {
  await expect(
    inLanes([], () => Promise.reject(new Error('nothing was asked for'))),
  ).resolves.toBeUndefined();
});
