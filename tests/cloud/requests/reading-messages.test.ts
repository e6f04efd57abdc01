import { mostMatters, type readMessage } from '../../../cloud/contract/requests/read-message';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { useWorkingDay } from '../../support/working-day';

type Reading = OutputOf<typeof readMessage>;

const day = useWorkingDay();
const read = (text: string) =>
  day.act.does<Reading>('grid', 'read-message', { communityId: day.community.communityId, text });

it('picks who, where and what out of a message, and stores nothing', async () => {
  const { whole, matters } = await read('李阿姨：8栋2单元三楼灯不亮，电话13900001111');

  expect(whole).toMatchObject({
    ...{ name: '李阿姨', phone: '13900001111', floor: 3, text: '8栋2单元三楼灯不亮', doubts: [] },
    buildingId: day.community.buildingId,
    entranceId: day.community.entranceId,
  });
  expect(matters).toEqual([]);
  const { rows } = await day.database.pool.query('select count(*)::int as count from request');
  expect(rows).toEqual([{ count: 0 }]);
});

it.each([
  ['18栋2单元灯不亮', 'unknownBuilding', '18', false],
  ['8栋7单元灯不亮', 'unknownEntrance', '7', true],
])(
  'says of a wrong place that it is not there, and guesses none: %s',
  async (text, code, said, isBuilding) => {
    const { whole } = await read(text);

    expect(whole.doubts).toEqual([{ code, said }]);
    expect([whole.buildingId !== null, whole.entranceId]).toEqual([isBuilding, null]);
  },
);

it('gives each of several matters its own place, and says where it took the first one’s', async () => {
  const { matters, more } = await read('8栋2单元三楼灯不亮，另外18栋门禁坏了，还有一个是下水道堵了');

  expect(matters.map(({ text, entranceId, doubts }) => [text, entranceId !== null, doubts])).toEqual([
    ['8栋2单元三楼灯不亮', true, []],
    ['18栋门禁坏了', false, [{ code: 'unknownBuilding', said: '18' }]],
    ['下水道堵了', true, [{ code: 'lentPlace', said: null }]],
  ]);
  expect(more).toBe(0);
});

it('answers no more matters than a page can show, and how many are left', async () => {
  const { matters, more } = await read('灯坏了'.concat('，另外井盖坏了'.repeat(30)));

  expect([matters.length, more]).toEqual([mostMatters, 31 - mostMatters]);
});

it.each(['？？？', '[图片]', 'asdf qwer', '😀😀', '1、2、3、4、', '另外'.repeat(40)])(
  'takes nonsense for what it is: %j',
  async (text) => {
    const { whole } = await read(text);

    expect(whole).toMatchObject({ buildingId: null, areaId: null, name: null, phone: null });
  },
);

it('is for those who may register in the community', async () => {
  const input = { communityId: day.community.communityId, text: '灯坏了' };

  expect(await day.act.tries('far', 'read-message', input)).toBe('NOT_FOUND');
  expect(await day.act.tries('chen', 'read-message', input)).toBe('FORBIDDEN');
  expect(await day.act.tries('grid', 'read-message', { ...input, text: '' })).toBe('INVALID');
});
