import { useState } from 'react';
import { type RequestKind, requestKinds } from '../../../../cloud/contract/requests/kinds';
import { type QueueView, queueViews, type workQueue } from '../../../../cloud/contract/requests/work-queue';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { kindWords } from '../../../copy/kinds';
import { viewChip, workWords } from '../../../copy/work';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Field } from '../../../ui/field';
import { Picker } from '../../../ui/picker';
import { Stack } from '../../../ui/stack';

/** What is asked of the queue. */
export interface QueueAsked {
  readonly view: QueueView;
  readonly kind: RequestKind | null;
  readonly search: string;
}

export interface FiltersProps {
  asked: QueueAsked;
  counts: OutputOf<typeof workQueue>['counts'];
  onChange: (changed: Partial<QueueAsked>) => void;
}

/** The views with their counts, a search and a kind. */
export function Filters({ asked, counts, onChange }: FiltersProps) {
  const [typed, setTyped] = useState('');
  const find = () => onChange({ search: typed.trim() });
  return (
    <>
      <ChipRow label={workWords.filterLabel}>
        {queueViews.map((one) => (
          <Chip key={one} isOn={one === asked.view} onPress={() => onChange({ view: one })}>
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
            onBlur={find}
            onConfirm={find}
          />
          <Picker
            mode="one"
            label={workWords.kindAll}
            placeholder={workWords.kindAll}
            options={[workWords.kindAll, ...requestKinds.map((one) => kindWords[one])]}
            index={asked.kind ? requestKinds.indexOf(asked.kind) + 1 : 0}
            onPick={(index) => onChange({ kind: requestKinds[index - 1] ?? null })}
          />
        </Stack>
      </Card>
    </>
  );
}
