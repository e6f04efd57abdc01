import { deskWords } from '../../../../copy/desk';
import { moveButtons } from '../../../../copy/work';
import { Loaded } from '../../../../features/screen/screen';
import { open } from '../../../../phone/navigate';
import { useKeys } from '../../../../session/use-desktop';
import { Button } from '../../../../ui/button';
import { Card } from '../../../../ui/card';
import { Empty } from '../../../../ui/empty';
import { Stack } from '../../../../ui/stack';
import { useWork, type Work } from '../../matter/use-work';
import { WorkBody } from '../../matter/work-body';
import { WorkSheet } from '../../matter/work-sheet';
import type { Chosen } from './use-desk';

export interface MatterPaneProps {
  chosen: Chosen | null;
  onDone: () => void;
}

/** The matter chosen from the queue, whole, with what can be done now. */
export function MatterPane({ chosen, onDone }: MatterPaneProps) {
  if (!chosen) return <Empty title={deskWords.choose} line={deskWords.chooseLine} />;
  return <Pane key={chosen.turn} chosen={chosen} onDone={onDone} />;
}

function Pane({ chosen, onDone }: { chosen: Chosen; onDone: () => void }) {
  const work = useWork(chosen.item, chosen.wished, onDone);
  const { query, found, move, close, done } = work;
  useKeys(move ? { Escape: close } : null);
  return (
    <>
      <Moves work={work} />
      <Loaded query={query}>{(one) => <WorkBody matter={one} />}</Loaded>
      {found && move && <WorkSheet move={move} matter={found} onDone={done} onClose={close} />}
    </>
  );
}

/** The open moves, the usual one first, and the matter on a page of its own. */
function Moves({ work: { found, moves, choose } }: { work: Work }) {
  if (!found) return null;
  const { communityId, requestId } = found;
  return (
    <Card>
      <Stack across="wrap" gap={8}>
        {moves.map((one, place) => (
          <Button key={one} kind={place === 0 ? 'primary' : 'plain'} size="small" onPress={() => choose(one)}>
            {moveButtons[one] ?? ''}
          </Button>
        ))}
        <Button kind="bare" size="small" onPress={() => open('work', { communityId, requestId })}>
          {deskWords.ownPage}
        </Button>
      </Stack>
    </Card>
  );
}
