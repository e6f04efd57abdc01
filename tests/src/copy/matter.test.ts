import { punctualityWords } from '../../../src/copy/matter';

const due = '2026-06-17T10:00:00Z';

it.each([
  ['比限期早 2 天', '2026-06-15T09:00:00Z'],
  ['比限期早 1 天', '2026-06-15T11:00:00Z'],
  ['比限期早 23 小时', '2026-06-16T11:00:00Z'],
  ['比限期早不到 1 小时', due],
  ['比限期晚不到 1 小时', '2026-06-17T10:20:00Z'],
  ['比限期晚 3 天', '2026-06-20T10:00:00Z'],
])('says %s of what was done at %s', (words, doneAt) => {
  expect(punctualityWords(due, doneAt)).toBe(words);
});
