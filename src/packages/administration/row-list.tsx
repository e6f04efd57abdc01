import { type ReactNode, useState } from 'react';
import { adminWords } from '../../copy/administration';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Row } from '../../ui/row';

/** So many rows are drawn at a time: WeChat slows down past a thousand nodes, and takes sixty children of one. */
const rowsAtOnce = 50;

export interface RowListProps<Item> {
  items: readonly Item[];
  children: (item: Item) => ReactNode;
}

/** A card of rows, a good many at a time, with a word where there are none. */
export function RowList<Item>({ items, children }: RowListProps<Item>) {
  const [drawn, setDrawn] = useState(rowsAtOnce);
  const left = items.length - drawn;
  return (
    <>
      <Card isFlush>
        {items.length === 0 && <Row line={adminWords.none} />}
        {items.slice(0, drawn).map(children)}
      </Card>
      {left > 0 && (
        <Button kind="white" size="small" onPress={() => setDrawn(drawn + rowsAtOnce)}>
          {adminWords.more(left)}
        </Button>
      )}
    </>
  );
}
