import { turnWords } from '../../copy/waiting';
import type { Paged } from '../../session/use-paged';
import { Button } from '../../ui/button';
import { Stack } from '../../ui/stack';

/** The ways on from a list that is as long as a page may hold: to what comes after it, and back to its beginning. */
export function ListTurns({
  list: { isFull, isTurned, turn },
}: {
  list: Pick<Paged<unknown, unknown>, 'isFull' | 'isTurned' | 'turn'>;
}) {
  if (!isFull && !isTurned) return null;
  return (
    <Stack gap={12}>
      {isFull && (
        <Button kind="plain" onPress={() => turn('next')}>
          {turnWords.further}
        </Button>
      )}
      {isTurned && (
        <Button kind="plain" onPress={() => turn('first')}>
          {turnWords.first}
        </Button>
      )}
    </Stack>
  );
}
