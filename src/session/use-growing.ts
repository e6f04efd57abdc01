import { useEffect, useState } from 'react';
import { onceDrawn } from '../phone/device';

/** Rows of one setData: a row is about a kilobyte, and a tap may send eight. */
const rowsAtOnce = 7;

/** How many of so many rows are drawn: a few at once, and a few more with each drawing until all are. */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(rowsAtOnce);
  useEffect(() => {
    if (drawn >= count) return;
    return onceDrawn(() => setDrawn(drawn + rowsAtOnce));
  }, [drawn, count]);
  return Math.min(drawn, count);
}
