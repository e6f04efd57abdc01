import { type HintedCategory, suggestCategory } from '../../../contract/requests/suggest-category';
import { wishWords } from './message-words';
import type { Found } from './span';

/** How much more a wish's hint weighs where the words ask for help. */
const wishBonus = 3;

/** Finds the category that a message suggests, and where it says so; null when it hints at none. */
export function findCategory(text: string, known: readonly HintedCategory[]): Found<string> | null {
  const isWish = wishWords.test(text);
  const found = suggestCategory(text, known, ({ kind }) => (kind === 'wish' && isWish ? wishBonus : 0));
  if (!found) return null;
  const start = text.indexOf(found.hint);
  return { value: found.category.code, span: { start, end: start + found.hint.length } };
}
