import { limits } from '../../contract/shared/limits';

/** Makes a title of at most 30 characters from what a resident wrote: the first sentence, cut at a pause when it is longer. */
export function deriveTitle(text: string): string {
  const sentence = text.split(/[。！？!?\n]/).find((part) => part.trim() !== '') ?? '';
  const characters = [...sentence.trim()];
  if (characters.length <= limits.title) return characters.join('');
  const head = characters.slice(0, limits.title);
  const pause = Math.max(...['，', '、', '；', ',', ';', ' '].map((mark) => head.lastIndexOf(mark)));
  return head.slice(0, pause >= limits.title / 3 ? pause : limits.title).join('');
}
