import { useState } from 'react';
import { categories } from '../../../../cloud/contract/requests/categories';
import { type RequestKind, requestKinds } from '../../../../cloud/contract/requests/kinds';
import { type RequestState, requestStates } from '../../../../cloud/contract/requests/lifecycle';
import { type QueueView, queueViews, type workQueue } from '../../../../cloud/contract/requests/work-queue';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { kindWords } from '../../../copy/kinds';
import { viewChip, workWords } from '../../../copy/work';
import { stateLooks } from '../../../features/matters/state-looks';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Field } from '../../../ui/field';
import { Picker } from '../../../ui/picker';
import { Stack } from '../../../ui/stack';

/** What is asked of the queue; null and empty ask for all. */
export interface QueueAsked {
  readonly view: QueueView;
  readonly kind: RequestKind | null;
  readonly state: RequestState | null;
  readonly category: string | null;
  readonly search: string;
}

/** Nothing asked but what waits for me. */
export const nothingAsked: QueueAsked = {
  view: 'waiting',
  kind: null,
  state: null,
  category: null,
  search: '',
};

export interface FiltersProps {
  asked: QueueAsked;
  counts: OutputOf<typeof workQueue>['counts'];
  onChange: (changed: Partial<QueueAsked>) => void;
}

/** The views with their counts, a search, and what kind, state and category. */
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
        <Stack gap={8}>
          <Field
            key={asked.search}
            label={workWords.searchLabel}
            isLabelHidden
            placeholder={workWords.search}
            defaultValue={asked.search}
            maxLength={40}
            onInput={setTyped}
            onBlur={find}
            onConfirm={find}
          />
          <Pickers asked={asked} onChange={onChange} />
        </Stack>
      </Card>
    </>
  );
}

function Pickers({ asked, onChange }: Omit<FiltersProps, 'counts'>) {
  const all = useQuery('categories', () => callCloud(categories, {}));
  const known = all.asked.phase === 'ready' ? all.asked.data.categories : [];
  const fitting = known.filter(({ kind }) => asked.kind === null || kind === asked.kind);
  return (
    <Stack across="equal" gap={8} isColumnForElders>
      <OneOf
        all={workWords.kindAll}
        options={requestKinds.map((kind) => ({ value: kind, text: kindWords[kind] }))}
        value={asked.kind}
        onPick={(kind) => onChange({ kind, category: null })}
      />
      <OneOf
        all={workWords.stateAll}
        options={requestStates.map((state) => ({ value: state, text: stateLooks[state].word }))}
        value={asked.state}
        onPick={(state) => onChange({ state })}
      />
      <OneOf
        all={workWords.categoryAll}
        options={fitting.map(({ code, name }) => ({ value: code, text: name }))}
        value={asked.category}
        onPick={(category) => onChange({ category })}
      />
    </Stack>
  );
}

interface OneOfProps<Value> {
  all: string;
  options: readonly { value: Value; text: string }[];
  value: Value | null;
  onPick: (value: Value | null) => void;
}

/** A picker whose first option takes the filter off. */
function OneOf<Value>({ all, options, value, onPick }: OneOfProps<Value>) {
  return (
    <Picker
      mode="one"
      isFull
      label={all}
      placeholder={all}
      options={[all, ...options.map(({ text }) => text)]}
      index={options.findIndex((one) => one.value === value) + 1}
      onPick={(index) => onPick(options[index - 1]?.value ?? null)}
    />
  );
}
