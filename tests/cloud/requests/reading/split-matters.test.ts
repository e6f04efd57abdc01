import { readMessage } from '../../../../cloud/features/requests/reading/read-message';
import { demoEstate } from '../../../support/demo-estate';

const estate = demoEstate();
const mattersOf = (text: string) => readMessage(text, estate).matters.map(({ value }) => value);

test.each([
  ['1、楼道灯坏了 2、门禁也坏了', ['1、楼道灯坏了', '2、门禁也坏了']],
  [
    '8栋两件事\n1. 楼道灯坏了\n2. 门禁坏了\n3. 井盖翘了',
    ['8栋两件事\n1. 楼道灯坏了', '2. 门禁坏了', '3. 井盖翘了'],
  ],
  ['①灯坏了②门坏了', ['①灯坏了②门坏了']],
  ['马桶堵了，另外楼道的窗也碎了', ['马桶堵了', '另外楼道的窗也碎了']],
  ['楼道灯不亮，还有一个是垃圾桶满了', ['楼道灯不亮', '还有一个是垃圾桶满了']],
  ['王桂芳 8-2-501：楼道灯不亮\n李建国 9-1-302：马桶堵了', ['楼道灯不亮', '马桶堵了']],
  ['楼道灯坏了，修一次要2.5元', ['楼道灯坏了，修一次要2.5元']],
  ['楼道灯坏了', ['楼道灯坏了']],
  ['', []],
])('%s', (text, matters) => {
  expect(mattersOf(text)).toEqual(matters);
});

test('several matters are said', () => {
  expect(readMessage('马桶堵了，另外楼道的窗也碎了', estate).doubts).toMatchObject([
    { code: 'severalMatters' },
  ]);
});
