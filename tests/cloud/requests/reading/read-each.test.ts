import { readEach } from '../../../../cloud/features/requests/reading/read-each';
import { readMessage } from '../../../../cloud/features/requests/reading/read-message';
import { demoEstate } from '../../../support/demo-estate';

const estate = demoEstate();
const readAll = (text: string) => readEach(text, readMessage(text, estate), estate);

/** The matters of a message as lines: who and telephone, where, category. */
function each(text: string): string[] {
  return readAll(text).map(({ name, phone, place, category, isPlaceLent }) => {
    const who = [name, phone].map((one) => one?.value ?? '-').join(' ');
    const where = place.area ?? place.building;
    const parts = [where?.value.name ?? '-', place.entrance?.value.name, place.floor?.value].filter(Boolean);
    return `${who}, ${parts.join(' ')}${isPlaceLent ? ' lent' : ''}, ${category?.value ?? '-'}`;
  });
}

test.each([
  [
    'two places of one person stay two places',
    '我是吴阿姨 13911112222，8栋2单元3楼灯不亮，另外5栋1单元下水堵了',
    ['吴阿姨 13911112222, 8 栋 2 单元 3, lighting', '吴阿姨 13911112222, 5 栋 1 单元, drain'],
  ],
  [
    'what leads into a list lends its place, and each item keeps its own floor or area',
    '8栋2单元几件事：\n1. 3楼楼道灯坏了\n2. 5楼下水堵了\n3. 中心花园的长椅断了',
    ['- -, 8 栋 2 单元 3, lighting', '- -, 8 栋 2 单元 5 lent, drain', '- -, 中心花园, -'],
  ],
  [
    'a place said last is lent to what was said first',
    '楼道灯不亮，另外下水堵了，我家8栋2单元501',
    ['- -, 8 栋 2 单元 5 lent, lighting', '- -, 8 栋 2 单元 5, drain'],
  ],
  [
    'a telephone at the end is for all of them',
    '8-1-401 家里水管漏水，还有一个是井盖翘了，电话 13800002222',
    ['- 13800002222, 8 栋 1 单元 4, leak', '- 13800002222, 8 栋 1 单元 4 lent, road'],
  ],
  [
    'two senders keep who and where to themselves',
    '王桂芳 8-2-501：楼道灯不亮\n李建国：马桶堵了，电话13900001111',
    ['王桂芳 -, 8 栋 2 单元 5, lighting', '李建国 13900001111, -, drain'],
  ],
  [
    'a list in which another telephone is named is told by another person from there on',
    '1. 我是李阿姨 13700001111 8栋楼道灯不亮\n2. 王叔 13700002222 4栋下水堵了\n3. 井盖翘了',
    ['李阿姨 13700001111, 8 栋, lighting', '王叔 13700002222, 4 栋, drain', '王叔 13700002222, -, road'],
  ],
])('%s', (_rule, text, expected) => {
  expect(each(text)).toEqual(expected);
});

test('matters of one person carry one number, those of another a different one', () => {
  const told = readAll('王桂芳 8-2-501：楼道灯不亮\n平安是福 08:15\n马桶堵了\n王桂芳 08:16\n门禁也坏了');

  expect(told.map(({ teller }) => teller)).toEqual([0, 1, 2]);
  expect(readAll('灯坏了，另外门坏了，另外井盖翘了').map(({ teller }) => teller)).toEqual([0, 0, 0]);
});

test.each([
  ['灯坏了，另外，门禁也坏了，还有一个是井盖翘了', ['灯坏了', '门禁也坏了', '井盖翘了']],
  ['1. 楼道灯坏了\n2. 门禁坏了', ['楼道灯坏了', '门禁坏了']],
  ['①楼道灯坏了 ②另外的门坏了', ['楼道灯坏了', '另外的门坏了']],
])('what joins the matters is left out of their words: %s', (text, words) => {
  expect(readAll(text).map((one) => one.text)).toEqual(words);
});

test.each(['', '灯坏了', '1、2、3、4、5、6、', '\u0000\ud800'])('one matter is not cut: %j', (text) => {
  expect(readAll(text)).toEqual([]);
});

test('a message of nothing but matters is cut into all of them', () => {
  expect(readAll('另外井盖坏了'.repeat(330))).toHaveLength(330);
});
