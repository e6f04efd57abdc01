import { cutPage, readCursor } from '../../../cloud/platform/cursor';

const cut = (rows: readonly number[]) => cutPage(rows, 3, (row) => [row, 'id']);

test('what is read beyond a page says that there is another, which begins after the last row shown', () => {
  const { page, next } = cut([1, 2, 3, 4]);

  expect(page).toEqual([1, 2, 3]);
  expect(readCursor(next ?? undefined, 2)).toEqual([3, 'id']);
});

test.each([[[1, 2, 3]], [[1]], [[]]])('a page of %j is the last', (rows) => {
  expect(cut(rows)).toEqual({ page: rows, next: null });
});
