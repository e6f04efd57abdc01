import { placesWords } from '../../../src/copy/notices';
import { periodWords } from '../../../src/copy/times';

it.each([
  [['樟树里社区'], '樟树里社区'],
  [['8 栋'], '8 栋'],
  [['5 栋', '6 栋', '7 栋', '8 栋'], '5 到 8 栋'],
  [['5 栋', '6 栋', '10 栋'], '5 到 6 栋、10 栋'],
  [['8 栋 1 单元', '8 栋 2 单元'], '8 栋 1 到 2 单元'],
  [['8 栋 1 单元', '9 栋 2 单元'], '8 栋 1 单元、9 栋 2 单元'],
  [['1 网格', '2 栋'], '1 网格、2 栋'],
  [['1 栋', '3 栋', '5 栋', '7 栋'], '1 栋、3 栋等 4 处'],
  [['东苑 1 号', '东苑 2 号'], '东苑 1 到 2 号'],
])('%j is said as %s', (labels, words) => {
  expect(placesWords(labels)).toBe(words);
});

it('says a period by its days, the second only where it is another', () => {
  const now = Date.parse('2026-06-12T02:00:00Z');

  expect(periodWords('2026-06-13T01:00:00Z', '2026-06-13T04:00:00Z', now)).toBe('明天 9:00 到 12:00');
  expect(periodWords('2026-06-13T01:00:00Z', '2026-06-14T04:00:00Z', now)).toBe('明天 9:00 到后天 12:00');
  expect(periodWords('2026-06-13T01:00:00Z', null, now)).toBe('明天 9:00 起');
});
