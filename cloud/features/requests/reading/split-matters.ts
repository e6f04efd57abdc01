import { chineseNumber } from './chinese-number';
import { anotherMatter, listNumber } from './message-words';
import type { Span } from './span';

/** The fewest letters that can say what is the matter. */
const shortestMatter = 4;

const circledOne = '①'.charCodeAt(0);

function placeInList({ groups }: RegExpMatchArray): number | null {
  if (groups?.circled) return groups.circled.charCodeAt(0) - circledOne + 1;
  return chineseNumber(groups?.arabic ?? groups?.arabicLine ?? groups?.chinese ?? '');
}

/** Where the items of a list begin, which counts from one without a gap; none when there is no second. */
function listStarts(text: string): number[] {
  const starts: number[] = [];
  for (const match of text.matchAll(listNumber)) {
    if (placeInList(match) === starts.length + 1) starts.push(match.index);
  }
  return starts.length > 1 ? starts : [];
}

function startsOfMatters(text: string, senders: readonly Span[]): number[] {
  if (senders.length > 1) return senders.map(({ start }) => start);
  const listed = listStarts(text);
  return listed.length > 0 ? listed : [...text.matchAll(anotherMatter)].map(({ index }) => index);
}

/**
 * Cuts a narrow text where another matter seems to begin: at a second sender, at the items of a list, or at words such as
 * "besides". What precedes a list leads into its first item. One span when there is one matter, none when there are no words.
 */
export function splitMatters(text: string, senders: readonly Span[]): Span[] {
  const starts = startsOfMatters(text, senders);
  const isLedIn = senders.length > 1 || listStarts(text).length > 0;
  const cuts = [0, ...(isLedIn ? starts.slice(1) : starts), text.length];
  const parts: Span[] = [];
  for (const [place, start] of cuts.slice(0, -1).entries()) {
    const part = { start, end: cuts[place + 1] ?? text.length };
    const words = text.slice(part.start, part.end).trim();
    const before = parts.at(-1);
    if (words.length >= shortestMatter || !before) parts.push(part);
    else parts[parts.length - 1] = { start: before.start, end: part.end };
  }
  return parts.filter(({ start, end }) => text.slice(start, end).trim() !== '');
}
