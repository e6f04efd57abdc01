import { limits } from '../../../contract/shared/limits';
import type { Doubt } from './doubt';
import { findCategory, type KnownCategory } from './find-category';
import { type EmergencyKind, findEmergency } from './find-emergency';
import { findName, findSenders } from './find-name';
import { findPhones } from './find-phone';
import { findPlace, type PlaceFound } from './find-place';
import type { KnownPlaces } from './known-places';
import { greeting, looseEnd, looseSigns, phoneLabel } from './message-words';
import { type Found, hiddenSign, hide, narrow } from './span';
import { splitMatters } from './split-matters';

/** What a community knows of itself, as the queries `places` and `categories` answer it. */
export interface Known {
  readonly places: KnownPlaces;
  readonly categories: readonly KnownCategory[];
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
  readonly emergency: Found<EmergencyKind> | null;
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
    .replaceAll(looseSigns, (signs) => signs.trim().charAt(0) || ' ')
    .trim();
  for (let met = greeting.exec(words); met; met = greeting.exec(words)) words = words.slice(met[0].length);
  return firstCharacters(words, limits.text).replace(looseEnd, '');
}

function firstCharacters(words: string, count: number): string {
  return [...words.slice(0, 2 * count)].slice(0, count).join('');
}

/** Picks who, where and what out of a pasted chat message. The time it takes grows with the length of the text, and no faster. */
export function readMessage(text: string, known: Known): MessageReading {
  const seen = narrow(text);
  const phones = findPhones(seen);
  const senders = findSenders(seen);
  const headers = senders.map(({ span }) => span);
  const numbers = phones.map(({ span }) => span);
  const { doubts, ...place } = findPlace(hide(seen, numbers), known.places, headers);
  const parts = splitMatters(seen, headers);
  const words = hide(text, [...headers, ...numbers]);
  const phone = phones[0] ?? null;
  const isSeveral = new Set(phones.map(({ value }) => value)).size > 1;
  return {
    place,
    phone,
    name: findName(seen, senders, phones),
    category: findCategory(seen, known.categories),
    emergency: findEmergency(seen),
    text: cleaned(words),
    matters: parts
      .map((span) => ({ value: cleaned(words.slice(span.start, span.end)), span }))
      .filter(({ value }) => value !== ''),
    doubts: [
      ...doubts,
      ...(phone && isSeveral ? [{ code: 'severalPhones', span: phone.span } as const] : []),
      ...(parts[1] ? [{ code: 'severalMatters', span: parts[1] } as const] : []),
    ],
  };
}
