import type { OutputOf } from '../shared/operation';
import type { categories } from './categories';

/** A category by what words can hint at. */
export type HintedCategory = Pick<
  OutputOf<typeof categories>['categories'][number],
  'code' | 'name' | 'kind' | 'hints'
>;

/** The category that words suggest, and the hint that stood first in its list. */
export interface Suggestion<Category> {
  readonly category: Category;
  readonly hint: string;
}

/**
 * Suggests the category whose name and hints weigh most in the words, by their letters, and the first of several that weigh the same;
 * null when the words hint at none. A bonus counts for what was hinted at, never for what was not.
 */
export function suggestCategory<Category extends HintedCategory>(
  words: string,
  known: readonly Category[],
  bonusOf: (category: Category) => number = () => 0,
): Suggestion<Category> | null {
  let best: { suggestion: Suggestion<Category>; weight: number } | null = null;
  for (const category of known) {
    const hit = [category.name, ...category.hints].filter((hint) => hint !== '' && words.includes(hint));
    const weight = hit.reduce((sum, hint) => sum + hint.length, bonusOf(category));
    if (hit[0] !== undefined && weight > (best?.weight ?? 0))
      best = { suggestion: { category, hint: hit[0] }, weight };
  }
  return best?.suggestion ?? null;
}
