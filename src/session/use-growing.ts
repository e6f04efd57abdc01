import { useEffect, useState } from 'react';
import { onceDrawn } from '../phone/device';

/** Rows of one setData: a row is about a kilobyte, and a tap may send eight. */
export const rowsAtOnce = 7;

/** How many of so many rows are drawn: `first` at once, and a few more with each drawing until all are; of other rows a few at once. */
export function useGrowing(rows: string, count: number, first: number): number {
  const [at, setAt] = useState({ rows, drawn: first });
  const drawn = at.rows === rows ? at.drawn : rowsAtOnce;
  if (at.rows !== rows) setAt({ rows, drawn });
  useEffect(() => {
    if (drawn >= count) return;
    return onceDrawn(() => setAt({ rows, drawn: drawn + rowsAtOnce }));
  }, [rows, drawn, count]);
  return Math.min(drawn, count);
}
