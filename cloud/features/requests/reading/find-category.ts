import type { categories } from '../../../contract/requests/categories';
import type { OutputOf } from '../../../contract/shared/operation';
import { wishWords } from './message-words';
import type { Found, Span } from './span';

/** A category by what a message can hint at. */
export type KnownCategory = Pick<
  OutputOf<typeof categories>['categories'][number],
  'code' | 'name' | 'kind' | 'hints'
>;

/** How much more a wish's hint weighs where the words ask for help. */
const wishBonus = 3;

interface Weighed {
  readonly code: string;
  readonly weight: number;
  readonly span: Span;
}

function weigh(text: string, isWish: boolean, { code, name, kind, hints }: KnownCategory): Weighed[] {
  const hit = [name, ...hints].filter((hint) => hint !== '' && text.includes(hint));
  const [first] = hit;
  if (first === undefined) return [];
  const start = text.indexOf(first);
  const bonus = kind === 'wish' && isWish ? wishBonus : 0;
  return [
    {
      code,
      weight: hit.reduce((sum, hint) => sum + hint.length, bonus),
      span: { start, end: start + first.length },
    },
  ];
}

/** Finds the category whose hints and name weigh most in the text, by their letters; null when none occurs. */
export function findCategory(text: string, known: readonly KnownCategory[]): Found<string> | null {
  const isWish = wishWords.test(text);
  const weighed = known.flatMap((category) => weigh(text, isWish, category));
  const best = weighed.toSorted((one, other) => other.weight - one.weight)[0];
  return best ? { value: best.code, span: best.span } : null;
}
