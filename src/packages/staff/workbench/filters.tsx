import { type ReactNode, useState } from 'react';
import { queueViews, type workQueue } from '../../../../cloud/contract/requests/work-queue';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { viewChip, workWords } from '../../../copy/work';
import { useDesktop } from '../../../session/use-desktop';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Field } from '../../../ui/field';
import { RoundButton } from '../../../ui/round-button';
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
  onNarrow: () => void;
  /** Takes every filter off. */
  onClear: () => void;
}

/** The views with their counts, the saved filters, and behind a button a search with a sheet for kind, state and category. */
export function Filters({ asked, saved, counts, onChange, onNarrow, onClear }: FiltersProps) {
  const [isOpen, setOpen] = useState(false);
  const isDesktop = useDesktop();
  const narrowed = [asked.kind, asked.state, asked.category].filter(Boolean).length;
  const isNarrowed = narrowed > 0 || asked.search !== '';
  const isSearching = isOpen || isNarrowed;
  function turn(): void {
    setOpen(!isSearching);
    if (isNarrowed) onClear();
  }
  const search = (
    <RoundButton
      icon={isSearching ? 'close' : 'search'}
      label={isSearching ? workWords.searchClose : workWords.searchOpen}
      onPress={turn}
    />
  );
  return (
    <>
      <Views asked={asked} counts={counts} onChange={onChange} end={!isDesktop && search} />
      <SavedChips saved={saved} onAsk={onChange} />
      {(isDesktop || isSearching) && (
        <Card>
          <Stack across="wrap" gap={8}>
            <Search key={asked.search} asked={asked} onChange={onChange} />
            <Button kind="soft" size="small" onPress={onNarrow}>
              {workWords.narrow(narrowed)}
            </Button>
          </Stack>
        </Card>
      )}
    </>
  );
}

type ViewsProps = Pick<FiltersProps, 'asked' | 'counts' | 'onChange'> & { end: ReactNode };

function Views({ asked, counts, onChange, end }: ViewsProps) {
  return (
    <ChipRow label={workWords.filterLabel} end={end}>
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
