import { useState } from 'react';
import { type RequestKind, requestKinds } from '../../../../cloud/contract/requests/kinds';
import {
  type QueueItem,
  type QueueView,
  queueViews,
  workQueue,
} from '../../../../cloud/contract/requests/work-queue';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { kindWords } from '../../../copy/kinds';
import { listEnd } from '../../../copy/waiting';
import { viewChip, workWords } from '../../../copy/work';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useMe } from '../../../session/session';
import { usePaged } from '../../../session/use-paged';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Empty } from '../../../ui/empty';
import { Field } from '../../../ui/field';
import { Picker } from '../../../ui/picker';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { QueueRow } from './queue-row';
import { TriageSheet } from './triage-sheet';

type Queue = OutputOf<typeof workQueue>;

/** What waits for me in every role I have, the earliest due first. */
export default function WorkbenchPage() {
  const me = useMe();
  const [view, setView] = useState<QueueView>('waiting');
  const [kind, setKind] = useState<RequestKind | null>(null);
  const [search, setSearch] = useState('');
  const [typed, setTyped] = useState('');
  const [triaging, setTriaging] = useState<QueueItem | null>(null);
  const asked = { view, ...(kind && { kind }), ...(search && { search }) };
  const list = usePaged<QueueItem, Queue>(`${me?.personId} ${view} ${kind} ${search}`, (after) =>
    callCloud(workQueue, { ...asked, ...(after && { after }) }),
  );
  const counts = list.asked.phase === 'ready' ? list.asked.data.counts : null;
  const kinds = [workWords.kindAll, ...requestKinds.map((one) => kindWords[one])];
  const close = () => setTriaging(null);
  const done = () => {
    close();
    void list.reload();
  };
  const sheet = triaging && <TriageSheet item={triaging} onClose={close} onDone={done} />;
  return (
    <Screen isWide sheet={sheet}>
      <ChipRow label={workWords.filterLabel}>
        {queueViews.map((one) => (
          <Chip key={one} isOn={one === view} onPress={() => setView(one)}>
            {viewChip(one, one === 'all' ? null : (counts?.[one] ?? null))}
          </Chip>
        ))}
      </ChipRow>
      <Card>
        <Stack across="ends" gap={8}>
          <Field
            label={workWords.searchLabel}
            isLabelHidden
            placeholder={workWords.search}
            maxLength={40}
            onInput={setTyped}
            onBlur={() => setSearch(typed.trim())}
            onConfirm={() => setSearch(typed.trim())}
          />
          <Picker
            mode="one"
            label={workWords.filterLabel}
            placeholder={workWords.kindAll}
            options={kinds}
            index={kind ? requestKinds.indexOf(kind) + 1 : 0}
            onPick={(index) => setKind(requestKinds[index - 1] ?? null)}
          />
        </Stack>
      </Card>
      <Loaded query={list}>
        {() =>
          list.items.length > 0 ? (
            <Rows items={list.items} onTriage={setTriaging} />
          ) : (
            <Nothing isPlain={view === 'waiting' && !search && !kind} />
          )
        }
      </Loaded>
      {list.isFull && (
        <Words size="small" tone="third" isCentred>
          {listEnd.full}
        </Words>
      )}
    </Screen>
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

function Nothing({ isPlain }: { isPlain: boolean }) {
  return isPlain ? (
    <Empty title={workWords.empty} line={workWords.emptyLine} />
  ) : (
    <Empty title={workWords.emptyOther} line={workWords.emptyOtherLine} />
  );
}
