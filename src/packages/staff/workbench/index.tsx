import { useState } from 'react';
import { type QueueItem, workQueue } from '../../../../cloud/contract/requests/work-queue';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { recorderRoles } from '../../../../cloud/contract/shared/roles';
import { registerWords } from '../../../copy/register';
import { listEnd } from '../../../copy/waiting';
import { workWords } from '../../../copy/work';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { hasRole, useMe } from '../../../session/session';
import { usePaged } from '../../../session/use-paged';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { Filters, NarrowSheet, nothingAsked, type QueueAsked } from './filters';
import { QueueRow } from './queue-row';
import { TriageSheet } from './triage-sheet';

type Queue = OutputOf<typeof workQueue>;

function inputOf({ view, kind, state, category, search }: QueueAsked) {
  return {
    view,
    ...(kind && { kind }),
    ...(state && { state }),
    ...(category && { category }),
    ...(search && { search }),
  };
}

/** What waits for me in every role I have, the earliest due first. */
export default function WorkbenchPage() {
  const [asked, setAsked] = useState(nothingAsked);
  const [isNarrowing, setNarrowing] = useState(false);
  const [triaging, setTriaging] = useState<QueueItem | null>(null);
  const list = usePaged<QueueItem, Queue>(JSON.stringify(asked), (after) =>
    callCloud(workQueue, { ...inputOf(asked), ...(after && { after }) }),
  );
  const counts = list.asked.phase === 'ready' ? list.asked.data.counts : null;
  const close = () => setTriaging(null);
  const done = () => {
    close();
    void list.reload();
  };
  const change = (changed: Partial<QueueAsked>) => setAsked((before) => ({ ...before, ...changed }));
  const sheet = triaging ? (
    <TriageSheet item={triaging} onClose={close} onDone={done} />
  ) : (
    isNarrowing && <NarrowSheet asked={asked} onChange={change} onClose={() => setNarrowing(false)} />
  );
  return (
    <Screen isWide sheet={sheet}>
      <Stack gap={12}>
        <Registering />
        <Filters asked={asked} counts={counts} onChange={change} onNarrow={() => setNarrowing(true)} />
      </Stack>
      <Loaded query={list}>
        {() =>
          list.items.length > 0 ? (
            <Rows items={list.items} onTriage={setTriaging} />
          ) : (
            <Nothing asked={asked} onClear={() => setAsked({ ...nothingAsked, view: asked.view })} />
          )
        }
      </Loaded>
      {list.isFull && <ListEnd />}
    </Screen>
  );
}

function ListEnd() {
  return (
    <Words size="small" tone="third" isCentred>
      {listEnd.full}
    </Words>
  );
}

/** What staff begin themselves: registering for somebody, and what a patrol found. */
function Registering() {
  const me = useMe();
  if (!me || !hasRole(me, recorderRoles)) return null;
  return (
    <Stack across="equal" gap={8}>
      <Button kind="soft" size="small" onPress={() => open('register')}>
        {registerWords.title}
      </Button>
      <Button kind="soft" size="small" onPress={() => open('register', { kind: 'patrol' })}>
        {registerWords.patrolTitle}
      </Button>
    </Stack>
  );
}

function Rows({ items, onTriage }: { items: readonly QueueItem[]; onTriage: (item: QueueItem) => void }) {
  return (
    <Card isFlush>
      {items.map((item) => (
        <QueueRow key={item.requestId} item={item} onTriage={onTriage} />
      ))}
    </Card>
  );
}

function Nothing({ asked, onClear }: { asked: QueueAsked; onClear: () => void }) {
  const { view, ...narrowed } = asked;
  if (Object.values(narrowed).some(Boolean))
    return (
      <Empty
        title={workWords.emptyOther}
        line={workWords.emptyOtherLine}
        action={workWords.clear}
        onAction={onClear}
      />
    );
  return <Empty title={workWords.empty} {...(view === 'waiting' && { line: workWords.emptyLine })} />;
}
