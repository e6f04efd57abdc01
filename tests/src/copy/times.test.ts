import { thenWords, timeWords } from '../../../src/copy/times';

/** A Tuesday evening in the community. */
const now = Date.parse('2026-06-16T10:52:00Z');
const at = (day: string) => `${day}T02:12:00Z`;

it.each([
  ['今天 10:12', at('2026-06-16')],
  ['前天 10:12', at('2026-06-14')],
  ['周六 10:12', at('2026-06-13')],
  ['周三 10:12', at('2026-06-10')],
  ['6 月 9 日 10:12', at('2026-06-09')],
  ['2025 年 6 月 10 日 10:12', at('2025-06-10')],
])('what happened is looked back on as %s', (words, iso) => {
  expect(thenWords(iso, now)).toBe(words);
});

it('a weekday that is still to come is named, and one that is over never taken for it', () => {
  expect(timeWords(at('2026-06-19'), now)).toBe('周五 10:12');
  expect(timeWords(at('2026-06-12'), now)).toBe('6 月 12 日 10:12');
});
