import { isMatter, type QueueEntry, type QueueItem } from '../../../../cloud/contract/requests/work-queue';
import type { Me } from '../../../../cloud/contract/session/sign-in';
import { recorderRoles } from '../../../../cloud/contract/shared/roles';
import { batchWords } from '../../../copy/batch';
import { registerWords } from '../../../copy/register';
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
  const { asked, saved, list, counts, change } = queue;
  return (
    <Stack gap={12}>
      <Begin queue={queue} ticks={ticks} />
      <Filters asked={asked} saved={saved} counts={counts} onChange={change} onNarrow={onNarrow} />
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

/** What staff begin themselves: registering for somebody, what a patrol found, accepting several at once, a file of it all. */
function Begin({ queue, ticks }: { queue: Queue; ticks: Ticks }) {
  const me = useMe();
  const isDesktop = useDesktop();
  if (!me) return null;
  const canAccept =
    hasRole(me, ['desk', 'streetCoordinator']) &&
    queue.list.items.filter(isMatter).filter(canTick).length > 1;
  return (
    <>
      <Ways me={me} />
      {(canAccept || isDesktop) && (
        <Stack across="equal" gap={8}>
          {canAccept && (
            <Button kind="bare" size="small" onPress={ticks.items ? ticks.stop : ticks.start}>
              {ticks.items ? batchWords.stop : batchWords.pick}
            </Button>
          )}
          {isDesktop && <ExportButton asked={queue.asked} />}
        </Stack>
      )}
    </>
  );
}

/** Where staff go from here: to register, to their grid, to who is in their unit. */
function Ways({ me }: { me: Me }) {
  return (
    <>
      {hasRole(me, recorderRoles) && (
        <Stack across="equal" gap={8}>
          <Button kind="soft" size="small" onPress={() => open('register')}>
            {registerWords.title}
          </Button>
          <Button kind="soft" size="small" onPress={() => open('register', { kind: 'patrol' })}>
            {registerWords.patrolTitle}
          </Button>
          {hasRole(me, ['gridWorker', 'buildingHead']) && (
            <Button kind="soft" size="small" onPress={() => open('grid')}>
              {gridWords.title}
            </Button>
          )}
        </Stack>
      )}
      {hasRole(me, ['unitLead', 'unitMember']) && (
        <Button kind="soft" size="small" onPress={() => open('unit')}>
          {unitWords.title}
        </Button>
      )}
    </>
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
