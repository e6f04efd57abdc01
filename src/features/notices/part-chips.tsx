import { type NoticePart, noticeParts } from '../../../cloud/contract/notices/notice-row';
import { noticePartWords, noticeWords } from '../../copy/notices';
import { Chip } from '../../ui/chip';
import { ChipRow } from '../../ui/chip-row';

/** Chooses between what is on and what has ended. */
export function PartChips({ part, onPick }: { part: NoticePart; onPick: (part: NoticePart) => void }) {
  return (
    <ChipRow label={noticeWords.partLabel}>
      {noticeParts.map((one) => (
        <Chip key={one} isOn={one === part} onPress={() => onPick(one)}>
          {noticePartWords[one]}
        </Chip>
      ))}
    </ChipRow>
  );
}
