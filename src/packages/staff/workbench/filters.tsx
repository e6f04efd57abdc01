import { useState } from 'react';
import { categories } from '../../../../cloud/contract/requests/categories';
import { type RequestKind, requestKinds } from '../../../../cloud/contract/requests/kinds';
import { type RequestState, requestStates } from '../../../../cloud/contract/requests/lifecycle';
import { type QueueView, queueViews, type workQueue } from '../../../../cloud/contract/requests/work-queue';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { kindWords } from '../../../copy/kinds';
import { matterWords } from '../../../copy/matter';
import { viewChip, workWords } from '../../../copy/work';
import { stateLooks } from '../../../features/matters/state-looks';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Field } from '../../../ui/field';
import { Picker } from '../../../ui/picker';
import { Sheet } from '../../../ui/sheet';
import { Stack } from '../../../ui/stack';
import { searchId } from './desk/use-desk';
import { SaveFilter } from './saved/save-filter';
import { SavedChips } from './saved/saved-chips';
import type { Saved } from './saved/use-saved';

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

interface AskedProps {
  asked: QueueAsked;
  onChange: (changed: Partial<QueueAsked>) => void;
}

export interface FiltersProps extends AskedProps {
  saved: Saved;
  counts: OutputOf<typeof workQueue>['counts'];
}

export interface NarrowSheetProps extends AskedProps {
  saved: Saved;
  onClose: () => void;
}

/** The views with their counts, the saved filters, a search, and a sheet for kind, state and category. */
export function Filters({
  asked,
  saved,
  counts,
  onChange,
  onNarrow,
}: FiltersProps & { onNarrow: () => void }) {
  const [typed, setTyped] = useState('');
  const find = () => onChange({ search: typed.trim() });
  const narrowed = [asked.kind, asked.state, asked.category].filter(Boolean).length;
  return (
    <>
      <ChipRow label={workWords.filterLabel}>
        {queueViews.map((one) => (
          <Chip key={one} isOn={one === asked.view} onPress={() => onChange({ view: one })}>
            {viewChip(one, one === 'all' ? null : (counts?.[one] ?? null))}
          </Chip>
        ))}
      </ChipRow>
      <SavedChips saved={saved} onAsk={onChange} />
      <Card>
        <Stack across="ends" gap={8}>
          <Field
            key={asked.search}
            id={searchId}
            label={workWords.searchLabel}
            isLabelHidden
            placeholder={workWords.search}
            defaultValue={asked.search}
            maxLength={40}
            onInput={setTyped}
            onBlur={find}
            onConfirm={find}
          />
          <Button kind="soft" size="small" onPress={onNarrow}>
            {workWords.narrow(narrowed)}
          </Button>
        </Stack>
      </Card>
    </>
  );
}

/** Which kind, state and category; each pick asks the queue at once. */
export function NarrowSheet({ asked, saved, onChange, onClose }: NarrowSheetProps) {
  const all = useQuery('categories', () => callCloud(categories, {}));
  const known = all.asked.phase === 'ready' ? all.asked.data.categories : [];
  const fitting = known.filter(({ kind }) => asked.kind === null || kind === asked.kind);
  return (
    <Sheet
      isOpen
      title={workWords.filterLabel}
      close={matterWords.close}
      onClose={onClose}
      primary={<Button onPress={onClose}>{workWords.seeResult}</Button>}
    >
      <Stack gap={12}>
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
        <SaveFilter key={saved.current?.name ?? ''} saved={saved} asked={asked} />
      </Stack>
    </Sheet>
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
