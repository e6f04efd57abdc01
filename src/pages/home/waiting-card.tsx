import { follow } from '../../phone/press';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/stack';
import { Words } from '../../ui/words';
import type { WaitingLine } from './home-view';

/** What waits for this person: one card, one thing to do. */
export function WaitingCard({ row, isElder }: { row: WaitingLine; isElder: boolean }) {
  return (
    <Card>
      <Stack across="ends" isColumnForElders>
        <Stack gap={4}>
          <Words size="body" isStrong>
            {row.title}
          </Words>
          <Words size="note" tone="second">
            {row.line}
          </Words>
        </Stack>
        <Button
          kind={isElder ? 'primary' : 'soft'}
          size={isElder ? 'large' : 'small'}
          onPress={() => follow(row.press)}
        >
          {row.button}
        </Button>
      </Stack>
    </Card>
  );
}
