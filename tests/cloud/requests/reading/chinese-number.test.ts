import fc from 'fast-check';
import { chineseNumber } from '../../../../cloud/features/requests/reading/chinese-number';

const figures = [...'〇一二三四五六七八九'];

/** A number from 1 to 99 as it is spoken. */
function spoken(value: number): string {
  const [tens, ones] = [Math.trunc(value / 10), value % 10];
  const one = ones === 0 ? '' : figures[ones];
  if (tens === 0) return one ?? '';
  return `${tens === 1 ? '' : figures[tens]}十${one}`;
}

test.each([
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十七', 27],
  ['廿四', 24],
  ['两', 2],
  ['叁', 3],
  ['三百零二', 302],
  ['一百一十', 110],
  ['二零二', 202],
  ['一〇〇一', 1001],
  ['5', 5],
  ['1203', 1203],
])('%s is %i', (written, value) => {
  expect(chineseNumber(written)).toBe(value);
});

test.each(['', '甲', '5栋', '十楼'])('"%s" is no number', (written) => {
  expect(chineseNumber(written)).toBeNull();
});

test('every number below a hundred is read as it is spoken', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 99 }), (value) => chineseNumber(spoken(value)) === value));
});

test('every number is read figure by figure', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9999 }), (value) => {
      const written = [...String(value)].map((digit) => figures[Number(digit)]).join('');
      return chineseNumber(written) === value;
    }),
  );
});
