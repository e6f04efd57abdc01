import { type ReactNode, useState } from 'react';
import { type Satisfaction, satisfactions } from '../../../../cloud/contract/requests/kinds';
import { rate } from '../../../../cloud/contract/requests/rate';
import { thank } from '../../../../cloud/contract/requests/thank';
import { limits } from '../../../../cloud/contract/shared/limits';
import { satisfactionWords } from '../../../copy/kinds';
import { matterWords } from '../../../copy/matter';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import type { Matter } from '../../../features/matters/matter-head';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Choice } from '../../../ui/choice';
import { Stack } from '../../../ui/stack';
import { Stars } from '../../../ui/stars';
import { TextArea } from '../../../ui/text-area';
import { Words } from '../../../ui/words';

interface Given {
  solved?: boolean;
  satisfaction?: Satisfaction;
  speed?: number;
  attitude?: number;
  result?: number;
  words: string;
}

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
        <Choice
          label={matterWords.rateTitle(kind)}
          options={[
            { value: 'yes', text: matterWords.solved(kind) },
            { value: 'no', text: matterWords.notSolved(kind) },
          ]}
          {...(given.solved !== undefined && { value: given.solved ? 'yes' : 'no' })}
          onChange={(answer) => set({ solved: answer === 'yes' })}
        />
        {given.solved && <Taste kind={kind} given={given} set={set} />}
        {given.solved !== undefined && (
          <TextArea
            label={wordsHint(kind, given.solved)}
            isLabelHidden
            placeholder={wordsHint(kind, given.solved)}
            maxLength={limits.note}
            onInput={(words) => set({ words })}
          />
        )}
      </Stack>
    </Card>
  );
}

interface TasteProps {
  kind: Matter['kind'];
  given: Given;
  set: (changed: Partial<Given>) => void;
}

/** One tap of satisfaction; the rows of stars fold out. */
function Taste({ kind, given, set }: TasteProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Choice
        label={matterWords.satisfaction}
        look="sunken"
        options={satisfactions.map((value) => ({ value, text: satisfactionWords[value] }))}
        {...(given.satisfaction && { value: given.satisfaction })}
        onChange={(satisfaction) => set({ satisfaction })}
      />
      {kind !== 'wish' && !isOpen && (
        <Button kind="text" size="small" end="down" onPress={() => setOpen(true)}>
          {matterWords.details}
        </Button>
      )}
      {kind !== 'wish' && isOpen && <StarRows given={given} set={set} />}
    </>
  );
}

function wordsHint(kind: Matter['kind'], isSolved: boolean): string {
  if (!isSolved) return matterWords.ratingNotSolved;
  return kind === 'wish' ? matterWords.thanksWords : matterWords.ratingWords;
}

function StarRows({ given, set }: { given: Given; set: (changed: Partial<Given>) => void }) {
  return (
    <>
      {(['speed', 'attitude', 'result'] as const).map((row) => (
        <Stars
          key={row}
          label={matterWords[row]}
          value={given[row] ?? 0}
          spoken={matterWords.stars}
          onChange={(count) => set({ [row]: count })}
        />
      ))}
    </>
  );
}
