import { Refusal } from './refusal';

/** Writes where a page ended: the values its order compares, opaque to the client. */
export function writeCursor(values: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

/** Reads a cursor of `count` values. Throws INVALID at `after` for anything we did not write. */
export function readCursor(cursor: string | undefined, count: number): (string | number)[] | null {
  if (cursor === undefined) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const isOurs =
      Array.isArray(values) &&
      values.length === count &&
      values.every((one) => ['string', 'number'].includes(typeof one));
    if (isOurs) return values as (string | number)[];
  } catch {
    // Falls through: unreadable is refused like everything else that is not ours.
  }
  throw new Refusal('INVALID', { fields: { after: 'wrongType' } });
}

/** Cuts a page of `size` from rows read with one more, and says where it ended. */
export function cutPage<Row>(
  rows: readonly Row[],
  size: number,
  valuesOf: (row: Row) => (string | number)[],
): { page: Row[]; next: string | null } {
  const page = rows.slice(0, size);
  const last = page[page.length - 1];
  return { page, next: rows.length > size && last ? writeCursor(valuesOf(last)) : null };
}
