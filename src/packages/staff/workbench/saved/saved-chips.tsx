import { savedWords } from '../../../../copy/saved';
import { Chip } from '../../../../ui/chip';
import { ChipRow } from '../../../../ui/chip-row';
import type { QueueAsked } from '../queue-asked';
import type { Saved } from './use-saved';

/** The saved filters by their names; a tap asks what was saved. */
export function SavedChips({ saved, onAsk }: { saved: Saved; onAsk: (asked: QueueAsked) => void }) {
  if (saved.filters.length === 0) return null;
  return (
    <ChipRow label={savedWords.label} lead={savedWords.label}>
      {saved.filters.map(({ name, asked }) => (
        <Chip key={name} isOn={name === saved.current?.name} onPress={() => onAsk(asked)}>
          {name}
        </Chip>
      ))}
    </ChipRow>
  );
}
