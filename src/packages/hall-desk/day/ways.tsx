import { dayWordsOfDesk as words } from '../../../copy/hall-desk';
import { open } from '../../../phone/navigate';
import { Button } from '../../../ui/button';
import { ChipRow } from '../../../ui/chip-row';

const ways = [
  { page: 'bookFor', word: words.bookFor },
  { page: 'hallWindow', word: words.windows },
  { page: 'hallScreen', word: words.screen },
  { page: 'catalogue', word: words.catalogue },
] as const;

/** The way to everything else that staff do at a hall. */
export function Ways({ hallId }: { hallId: string }) {
  return (
    <ChipRow label={words.views} isWrapping>
      {ways.map(({ page, word }) => (
        <Button key={page} kind="soft" size="small" onPress={() => open(page, { hallId })}>
          {word}
        </Button>
      ))}
    </ChipRow>
  );
}
