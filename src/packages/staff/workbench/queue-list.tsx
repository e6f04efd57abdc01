import { isMatter, type QueueEntry, type QueueItem } from '../../../../cloud/contract/requests/work-queue';
import { batchWords } from '../../../copy/batch';
import { gridWords, unitWords, workWords } from '../../../copy/work';
import { ListTurns } from '../../../features/screen/list-turns';
import { Loaded } from '../../../features/screen/screen';
import { open } from '../../../phone/navigate';
import { hasRole, useMe } from '../../../session/session';
import { useDesktop } from '../../../session/use-desktop';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Stack } from '../../../ui/stack';
import { canTick, type Ticks } from './batch/use-ticks';
import { ExportButton } from './desk/export-button';
import { Filters } from './filters';
import { BookingRow, QueueRow } from './queue-row';
import type { Queue } from './use-queue';

export interface QueueListProps {
  queue: Queue;
  ticks: Ticks;
  /** The one that stands beside the queue; empty when none does. */
  currentId: string;
  onNarrow: () => void;
  onOpen: (entry: QueueEntry) => void;
}

/** The queue with its filters and what can be begun beside it. */
export function QueueList({ queue, ticks, currentId, onNarrow, onOpen }: QueueListProps) {
  const { asked, saved, list, counts, change, clear } = queue;
  return (
    <Stack gap={12}>
      <Filters
        asked={asked}
        saved={saved}
        counts={counts}
        onChange={change}
        onNarrow={onNarrow}
        onClear={clear}
      />
      <Ways queue={queue} ticks={ticks} />
      <Loaded query={list}>
        {() =>
          list.items.length > 0 ? (
            <Card isFlush>
              {list.items.map((entry) =>
                isMatter(entry) ? (
                  <TickableRow
                    key={entry.requestId}
                    item={entry}
                    ticks={ticks}
                    isCurrent={entry.requestId === currentId}
                    onOpen={onOpen}
                  />
                ) : (
                  <BookingRow key={entry.taskId} booking={entry} onPress={() => onOpen(entry)} />
                ),
              )}
            </Card>
          ) : (
            <Nothing queue={queue} />
          )
        }
      </Loaded>
      <ListTurns list={list} />
    </Stack>
  );
}

interface TickableRowProps {
  item: QueueItem;
  ticks: Ticks;
  isCurrent: boolean;
  onOpen: (item: QueueItem) => void;
}

function TickableRow({ item, ticks, isCurrent, onOpen }: TickableRowProps) {
  const isTicked = ticks.isTicked(item);
  return (
    <QueueRow
      item={item}
      isCurrent={isCurrent}
      {...(isTicked !== undefined && { isTicked })}
      onPress={() => (ticks.items ? ticks.toggle(item) : onOpen(item))}
    />
  );
}

/** Small ways beside the queue: accepting several at once, one's grid, one's unit, a file of it all. */
function Ways({ queue, ticks }: { queue: Queue; ticks: Ticks }) {
  const me = useMe();
  const isDesktop = useDesktop();
  if (!me) return null;
  const canAccept =
    hasRole(me, ['desk', 'streetCoordinator']) &&
    queue.list.items.filter(isMatter).filter(canTick).length > 1;
  const hasGrid = hasRole(me, ['gridWorker', 'buildingHead']);
  const hasUnit = hasRole(me, ['unitLead', 'unitMember']);
  if (!canAccept && !hasGrid && !hasUnit && !isDesktop) return null;
  return (
    <Stack across="apart" gap={8}>
      {canAccept && (
        <Button kind="bare" size="small" onPress={ticks.items ? ticks.stop : ticks.start}>
          {ticks.items ? batchWords.stop : batchWords.pick}
        </Button>
      )}
      {hasGrid && (
        <Button kind="bare" size="small" end="right" onPress={() => open('grid')}>
          {gridWords.title}
        </Button>
      )}
      {hasUnit && (
        <Button kind="bare" size="small" end="right" onPress={() => open('unit')}>
          {unitWords.title}
        </Button>
      )}
      {isDesktop && <ExportButton asked={queue.asked} />}
    </Stack>
  );
}

function Nothing({ queue: { asked, clear } }: { queue: Queue }) {
  const { view, ...narrowed } = asked;
  if (Object.values(narrowed).some(Boolean))
    return (
      <Empty
        title={workWords.emptyOther}
        line={workWords.emptyOtherLine}
        action={workWords.clear}
        onAction={clear}
      />
    );
  return <Empty title={workWords.empty} {...(view === 'waiting' && { line: workWords.emptyLine })} />;
}
