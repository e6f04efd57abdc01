import { useState } from 'react';
import { queueViews, type workQueue } from '../../../../cloud/contract/requests/work-queue';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { viewChip, workWords } from '../../../copy/work';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Field } from '../../../ui/field';
import { Stack } from '../../../ui/stack';
import { searchId } from './desk/use-desk';
import type { QueueAsked } from './queue-asked';
import { SavedChips } from './saved/saved-chips';
import type { Saved } from './saved/use-saved';

/** What is asked, and how to ask otherwise. */
export interface AskedProps {
  asked: QueueAsked;
  onChange: (changed: Partial<QueueAsked>) => void;
}

export interface FiltersProps extends AskedProps {
  saved: Saved;
  counts: OutputOf<typeof workQueue>['counts'];
}

/** The views with their counts, the saved filters, a search, and a sheet for kind, state and category. */
export function Filters({
  asked,
  saved,
  counts,
  onChange,
  onNarrow,
}: FiltersProps & { onNarrow: () => void }) {
  const narrowed = [asked.kind, asked.state, asked.category].filter(Boolean).length;
  return (
    <>
      <Views asked={asked} counts={counts} onChange={onChange} />
      <SavedChips saved={saved} onAsk={onChange} />
      <Card>
        <Stack across="wrap" gap={8}>
          <Search key={asked.search} asked={asked} onChange={onChange} />
          <Button kind="soft" size="small" onPress={onNarrow}>
            {workWords.narrow(narrowed)}
          </Button>
        </Stack>
      </Card>
    </>
  );
}

function Views({ asked, counts, onChange }: Pick<FiltersProps, 'asked' | 'counts' | 'onChange'>) {
  return (
    <ChipRow label={workWords.filterLabel}>
      {queueViews.map((one) => (
        <Chip key={one} isOn={one === asked.view} onPress={() => onChange({ view: one })}>
          {viewChip(one, one === 'all' ? null : (counts?.[one] ?? null))}
        </Chip>
      ))}
    </ChipRow>
  );
}

/** Begins anew with each search, so that leaving the field untouched asks for nothing else. */
function Search({ asked, onChange }: AskedProps) {
  const [typed, setTyped] = useState(asked.search);
  const find = () => onChange({ search: typed.trim() });
  return (
    <Field
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
  );
}
