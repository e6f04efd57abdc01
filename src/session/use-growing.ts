import { useEffect, useState } from 'react';

/** Rows of one setData: a row is about a kilobyte, and a tap may send eight. */
const rowsAtOnce = 7;

/** How many of so many rows are drawn: a few at once, and a few more each frame until all are. */
export function useGrowing(count: number): number {
  const [drawn, setDrawn] = useState(rowsAtOnce);
  useEffect(() => {
    if (drawn >= count) return;
    const timer = setTimeout(() => setDrawn(drawn + rowsAtOnce), 16);
    return () => clearTimeout(timer);
  }, [drawn, count]);
  return Math.min(drawn, count);
}
