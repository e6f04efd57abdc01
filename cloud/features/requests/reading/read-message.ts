import type { Emergency } from '../../../contract/requests/kinds';
import type { HintedCategory } from '../../../contract/requests/suggest-category';
import { limits } from '../../../contract/shared/limits';
import type { Doubt } from './doubt';
import { findCategory } from './find-category';
import { findEmergency } from './find-emergency';
import { findName, findSenders, type Sender } from './find-name';
import { findPhones } from './find-phone';
import { findPlace, type PlaceFound } from './find-place';
import type { KnownPlaces } from './known-places';
import { greeting, looseEnd, looseSigns, phoneLabel } from './message-words';
import { type Found, hiddenSign, hide, narrow, type Span } from './span';
import { splitMatters } from './split-matters';

/** What a community knows of itself, as the queries `places` and `categories` answer it. */
export interface Known {
  readonly places: KnownPlaces;
  readonly categories: readonly HintedCategory[];
}

/**
 * What was picked out of a pasted message, for a person to look over. Every finding carries the stretch it was read from; what is
 * open is said in `doubts` and never guessed silently.
 */
export interface MessageReading {
  readonly place: Omit<PlaceFound, 'doubts'>;
  /** Digits only. */
  readonly phone: Found<string> | null;
  /** The person's name or form of address. */
  readonly name: Found<string> | null;
  /** The category's code. */
  readonly category: Found<string> | null;
  readonly emergency: Found<Emergency> | null;
  /** The matter in the writer's words, without greeting, sender and telephone; at most `limits.text` characters. */
  readonly text: string;
  /** One for each matter that the message seems to hold, with its words cleaned the same way. */
  readonly matters: readonly Found<string>[];
  readonly doubts: readonly Doubt[];
}

/** Cleans a stretch in which some is hidden: that is left out with its label, and greetings at the beginning. */
function cleaned(stretch: string): string {
  const pieces = stretch
    .split(hiddenSign)
    .filter((piece, place, all) => piece !== '' || place === all.length - 1);
  const unlabelled = pieces.map((piece, place) =>
    place < pieces.length - 1 ? piece.replace(phoneLabel, '') : piece,
  );
  let words = unlabelled
    .join(' ')
    .replaceAll(looseSigns, (signs) => (signs.startsWith('\n') ? '\n' : signs.trim().charAt(0) || ' '))
    .trim();
  for (let met = greeting.exec(words); met; met = greeting.exec(words)) words = words.slice(met[0].length);
  return firstCharacters(words, limits.text).replace(looseEnd, '');
}

function firstCharacters(words: string, count: number): string {
  return [...words.slice(0, 2 * count)].slice(0, count).join('');
}

const spanIn = ({ span }: { readonly span: Span }) => span;

function doubtsAboutPhones(phones: readonly Found<string>[]): Doubt[] {
  const other = phones.find(({ value }) => value !== phones[0]?.value);
  return other ? [{ code: 'severalPhones', span: other.span }] : [];
}

function doubtsAboutMatters([, second]: readonly Span[]): Doubt[] {
  return second ? [{ code: 'severalMatters', span: second }] : [];
}

/** Senders one after another, each once for as many messages as come in a row. */
function inTurn(senders: readonly Sender[]): Sender[] {
  return senders.filter(({ label }, place) => label !== senders[place - 1]?.label);
}

/**
 * Picks who, where and what out of a pasted chat message. Where several people wrote, who and where are the first one's, and each
 * matter can be read again by itself. The time it takes grows with the length of the text, and no faster.
 */
export function readMessage(text: string, known: Known): MessageReading {
  const seen = narrow(text);
  const lines = findSenders(seen);
  const senders = inTurn(lines);
  const phones = findPhones(seen);
  const headers = lines.map(spanIn);
  const first = seen.slice(0, senders[1]?.span.start);
  const own = phones.filter(({ span }) => span.end <= first.length);
  const { doubts: placeDoubts, ...place } = findPlace(hide(first, own.map(spanIn)), known.places, headers);
  const parts = splitMatters(seen, senders.map(spanIn));
  const words = hide(text, [...headers, ...phones.map(spanIn)]);
  const matters = parts.map((span) => ({ value: cleaned(words.slice(span.start, span.end)), span }));
  return {
    place,
    phone: own[0] ?? null,
    name: findName(first, senders, own),
    category: findCategory(first, known.categories),
    emergency: findEmergency(seen),
    text: cleaned(words),
    matters: matters.filter(({ value }) => value !== ''),
    doubts: [...placeDoubts, ...doubtsAboutPhones(own), ...doubtsAboutMatters(parts)],
  };
}
