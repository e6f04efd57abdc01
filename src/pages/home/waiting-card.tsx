import type { MatterRow } from '../../../cloud/contract/requests/matter-row';
import { waitingButton, waitingTitle } from '../../copy/home';
import { nextWords } from '../../copy/next';
import { open } from '../../phone/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Stack } from '../../ui/stack';
import { Words } from '../../ui/words';

/** What waits for this person: one card, one thing to do. */
export function WaitingCard({ row, isElder }: { row: MatterRow; isElder: boolean }) {
  const go = () => open('matter', { communityId: row.communityId, requestId: row.requestId });
  return (
    <Card>
      <Stack across="ends" isColumnForElders>
        <Stack gap={4}>
          <Words size="body" isStrong>
            {waitingTitle(row)}
          </Words>
          <Words size="note" tone="second">
            {nextWords(row)}
          </Words>
        </Stack>
        <Button kind={isElder ? 'primary' : 'soft'} size={isElder ? 'large' : 'small'} onPress={go}>
          {waitingButton(row, isElder)}
        </Button>
      </Stack>
    </Card>
  );
}
