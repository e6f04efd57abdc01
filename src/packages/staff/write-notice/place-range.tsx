import type { noticePlaces } from '../../../../cloud/contract/notices/notice-places';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { placesWords } from '../../../copy/notices';
import { writeNoticeWords } from '../../../copy/write-notices';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Picker } from '../../../ui/picker';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

type Places = OutputOf<typeof noticePlaces>['places'];

/** More than so many are told in words rather than as chips: a tap must not draw a whole estate. */
const chipsShown = 16;

/** The labels of the places that were chosen, in the order of the tree. */
export function labelsOf(places: Places, audience: readonly string[]): string[] {
  return places.filter(({ nodeId }) => audience.includes(nodeId)).map(({ label }) => label);
}

export interface PlaceRangeProps {
  /** The places of one level, in the order of the tree. */
  among: Places;
  audience: readonly string[];
  onChange: (audience: readonly string[]) => void;
}

/** Chooses places from one to another, and leaves out some in between. */
export function PlaceRange({ among, audience, onChange }: PlaceRangeProps) {
  const chosen = among.flatMap(({ nodeId }, place) => (audience.includes(nodeId) ? [place] : []));
  const first = chosen[0] ?? 0;
  const last = chosen[chosen.length - 1] ?? 0;
  const choose = (from: number, to: number) =>
    onChange(among.slice(from, to + 1).map(({ nodeId }) => nodeId));
  return (
    <>
      <Stack across="equal" isColumnForElders gap={8}>
        <End
          word={writeNoticeWords.first}
          among={among}
          index={first}
          onPick={(from) => choose(from, Math.max(from, last))}
        />
        <End
          word={writeNoticeWords.last}
          among={among}
          index={last}
          onPick={(to) => choose(Math.min(first, to), to)}
        />
      </Stack>
      <Between spanned={among.slice(first, last + 1)} audience={audience} onChange={onChange} />
      {last > first && (
        <Words size="note" tone="second">
          {`${placesWords(labelsOf(among, audience))}，${writeNoticeWords.chosen(audience.length)}`}
        </Words>
      )}
    </>
  );
}

interface EndProps {
  word: string;
  among: Places;
  index: number;
  onPick: (index: number) => void;
}

/** One end of the range. */
function End({ word, among, index, onPick }: EndProps) {
  return (
    <Stack>
      <Picker
        mode="one"
        isFull
        label={word}
        placeholder={word}
        options={among.map(({ label }) => label)}
        index={index}
        text={`${word} ${among[index]?.label ?? ''}`}
        onPick={onPick}
      />
    </Stack>
  );
}

interface BetweenProps extends Omit<PlaceRangeProps, 'among'> {
  spanned: Places;
}

/** Each place from one end to the other, to be left out and taken in again. */
function Between({ spanned, audience, onChange }: BetweenProps) {
  if (spanned.length < 3 || spanned.length > chipsShown) return null;
  const toggle = (nodeId: string) =>
    onChange(
      spanned
        .map((one) => one.nodeId)
        .filter((one) => (one === nodeId ? !audience.includes(one) : audience.includes(one))),
    );
  return (
    <ChipRow isWrapping label={writeNoticeWords.where}>
      {spanned.map(({ nodeId, label }) => (
        <Chip
          key={nodeId}
          role="checkbox"
          hasCheck
          isOn={audience.includes(nodeId)}
          onPress={() => toggle(nodeId)}
        >
          {label}
        </Chip>
      ))}
    </ChipRow>
  );
}
