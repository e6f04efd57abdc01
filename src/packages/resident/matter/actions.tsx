import { matterWords } from '../../../copy/matter';
import type { Matter } from '../../../features/matters/matter-head';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/stack';
import type { Act } from './resident-sheet';

/** The buttons of the moves open to this person, from the same table that the server holds them against. */
const offered = [
  { move: 'resolve', act: 'resolve', word: matterWords.resolve },
  { move: 'note', act: 'note', word: matterWords.note },
  { move: 'ask', act: 'ask', word: matterWords.ask },
  { move: 'noLongerNeeded', act: 'noLongerNeeded', word: matterWords.noLongerNeeded },
  { move: 'release', act: 'release', word: matterWords.release },
  { move: 'withdraw', act: 'withdraw', word: matterWords.withdraw },
] as const;

/** What staff do on their own page. */
const ofClaimants: readonly string[] = ['ask', 'release'];

/** What the reader can do about the matter, as the table allows now. */
export function Actions({ matter: one, onAct }: { matter: Matter; onAct: (act: Act) => void }) {
  const isClaimant = one.standings.includes('claimant');
  const shown = offered.filter(
    ({ move }) => one.moves.includes(move) && (!ofClaimants.includes(move) || isClaimant),
  );
  return (
    <Stack gap={12}>
      {shown.map(({ act, word }) => (
        <Button key={act} kind={act === 'resolve' ? 'soft' : 'plain'} onPress={() => onAct(act)}>
          {word}
        </Button>
      ))}
    </Stack>
  );
}
