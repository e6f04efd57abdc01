import { readMessage } from '../../cloud/features/requests/reading/read-message';
import { demoEstate, type SaidPlace, saidPlace } from '../support/demo-estate';
import { atLeast, type Figure, rounded, type Suite } from './figure';
import messages from './messages-kept-apart.json';

const bar = 0.9;

type Part = keyof SaidPlace;
const parts: readonly Part[] = ['building', 'entrance', 'floor', 'area'];

/** What a person at the desk would enter for a message, and whether the reading says the same, part by part. */
function compare(): Record<Part, boolean>[] {
  const estate = demoEstate();
  return messages.map(({ text, ...said }) => {
    const expected: SaidPlace = { ...said, area: 'area' in said ? (said.area ?? null) : null };
    const read = saidPlace(readMessage(text, estate));
    const isRight = (part: Part) => read[part] === expected[part];
    return {
      building: isRight('building'),
      entrance: isRight('entrance'),
      floor: isRight('floor'),
      area: isRight('area'),
    };
  });
}

/**
 * The share of pasted messages whose place is picked out rightly: building, entrance and floor, and the public area too. The messages
 * are kept apart: nobody tunes the reading on them, and one that was looked at is replaced.
 */
export const registerPlace: Suite = {
  names: ['register.place'],
  async *run(): AsyncIterable<Figure> {
    const compared = compare();
    const share = (isRight: (one: Record<Part, boolean>) => boolean) =>
      compared.filter(isRight).length / compared.length;
    const figure = atLeast(
      'register.place',
      share((one) => parts.every((part) => one[part])),
      'share',
      bar,
    );
    const each = parts.map((part) => [part, rounded(share((one) => one[part]))] as const);
    yield { ...figure, also: { messages: compared.length, ...Object.fromEntries(each) } };
  },
};
