import { useState } from 'react';
import { type Satisfaction, satisfactions } from '../../../cloud/contract/requests/kinds';
import { limits } from '../../../cloud/contract/shared/limits';
import { satisfactionWords } from '../../copy/kinds';
import { matterWords } from '../../copy/matter';
import { Button } from '../../ui/button';
import { Choice } from '../../ui/choice';
import { Stars } from '../../ui/stars';
import { TextArea } from '../../ui/text-area';

/** A rating in the making: one shape for everything that is rated. */
export interface Given {
  solved?: boolean;
  satisfaction?: Satisfaction;
  speed?: number;
  attitude?: number;
  result?: number;
  words: string;
}

export interface RatingFieldsProps {
  given: Given;
  set: (changed: Partial<Given>) => void;
  /** What is asked, and its two answers. */
  title: string;
  solved: string;
  notSolved: string;
  /** What may be said further, once answered. */
  hint: string;
  /** Lets the three rows of stars be folded out. */
  hasStars: boolean;
}

/** Solved? and one tap of satisfaction; the rest folds out. */
export function RatingFields({ given, set, title, solved, notSolved, hint, hasStars }: RatingFieldsProps) {
  return (
    <>
      <Choice
        label={title}
        options={[
          { value: 'yes', text: solved },
          { value: 'no', text: notSolved },
        ]}
        {...(given.solved !== undefined && { value: given.solved ? 'yes' : 'no' })}
        onChange={(answer) => set({ solved: answer === 'yes' })}
      />
      {given.solved && <Taste hasStars={hasStars} given={given} set={set} />}
      {given.solved !== undefined && (
        <TextArea
          label={hint}
          isLabelHidden
          placeholder={hint}
          maxLength={limits.note}
          onInput={(words) => set({ words })}
        />
      )}
    </>
  );
}

/** One tap of satisfaction; the rows of stars fold out. */
function Taste({ hasStars, given, set }: Pick<RatingFieldsProps, 'hasStars' | 'given' | 'set'>) {
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
      {hasStars && !isOpen && (
        <Button kind="text" size="small" end="down" onPress={() => setOpen(true)}>
          {matterWords.details}
        </Button>
      )}
      {hasStars && isOpen && <StarRows given={given} set={set} />}
    </>
  );
}

function StarRows({ given, set }: Pick<RatingFieldsProps, 'given' | 'set'>) {
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
