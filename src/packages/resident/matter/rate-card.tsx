import { type ReactNode, useState } from 'react';
import { rate } from '../../../../cloud/contract/requests/rate';
import { thank } from '../../../../cloud/contract/requests/thank';
import { matterWords } from '../../../copy/matter';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import type { Matter } from '../../../features/matters/matter-head';
import { type Given, RatingFields } from '../../../features/rating/rating-fields';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { useCommand } from '../../../session/use-command';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

/** The rating in the making, with the bar that sends it; `isAsked` while the table lets this person rate or thank. */
export function useRating(matter: Matter | null, onDone: () => void) {
  const [given, setGiven] = useState<Given>({ words: '' });
  const command = useCommand();
  const isThanks = matter?.moves.includes('thank') ?? false;
  const isAsked = isThanks || (matter?.moves.includes('rate') ?? false);
  function send(): void {
    if (!matter || given.solved === undefined) return;
    const ref = { communityId: matter.communityId, requestId: matter.requestId };
    const { solved, satisfaction, words, ...stars } = given;
    const taste = satisfaction && { satisfaction };
    void command.run(
      (key) =>
        isThanks
          ? callCloud(thank, { ...ref, fulfilled: solved, words, photos: [], ...taste }, key)
          : callCloud(rate, { ...ref, solved, words, ...taste, ...stars }, key),
      () => {
        say(matterWords.ratedDone);
        onDone();
      },
    );
  }
  const missing = given.solved === undefined ? matterWords.rateMissing : '';
  const word = isThanks ? matterWords.thank : matterWords.rate;
  const bar: ReactNode = isAsked ? (
    <SendBar word={word} missing={missing} isBusy={command.isBusy} onSend={send} />
  ) : undefined;
  return {
    isAsked,
    given,
    command,
    bar,
    set: (changed: Partial<Given>) => setGiven((before) => ({ ...before, ...changed })),
  };
}

/** Solved? and one tap of satisfaction; the rest folds out. */
export function RateCard({ matter, rating }: { matter: Matter; rating: ReturnType<typeof useRating> }) {
  const { given, set } = rating;
  const { kind } = matter;
  return (
    <Card>
      <Stack gap={12}>
        <Words size="head" isHeading>
          {matterWords.rateTitle(kind)}
        </Words>
        <RefusedNotice command={rating.command} />
        <RatingFields
          given={given}
          set={set}
          title={matterWords.rateTitle(kind)}
          solved={matterWords.solved(kind)}
          notSolved={matterWords.notSolved(kind)}
          hint={wordsHint(kind, given.solved ?? true)}
          hasStars={kind !== 'wish'}
        />
      </Stack>
    </Card>
  );
}

function wordsHint(kind: Matter['kind'], isSolved: boolean): string {
  if (!isSolved) return matterWords.ratingNotSolved;
  return kind === 'wish' ? matterWords.thanksWords : matterWords.ratingWords;
}
