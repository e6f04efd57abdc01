import { chineseNumber } from './chinese-number';
import * as words from './place-words';
import { hide, type Span, spanOf } from './span';

/** Something that places are said by: a building's or an entrance's designation, or a floor. */
export type PlaceToken = { readonly span: Span } & (
  | { readonly kind: 'building'; readonly designation: string }
  | { readonly kind: 'entrance'; readonly designation: string }
  | { readonly kind: 'floor'; readonly floor: number; readonly isRoom: boolean }
);

/** Two buildings, and those between them unless they are only put side by side. */
export interface BuildingRange extends Span {
  readonly first: number;
  readonly last: number;
  readonly isThrough: boolean;
}

/** What a text says of places, in the order of writing, and the stretches that speak of several at once. */
export interface PlaceTokens {
  readonly tokens: readonly PlaceToken[];
  readonly buildingRanges: readonly BuildingRange[];
  readonly entranceRanges: readonly Span[];
  readonly floorRanges: readonly Span[];
}

/** The number or letter that a building or an entrance goes by, as its name or a message writes it. */
export function designationOf(written: string): string {
  const value = chineseNumber(written);
  return value === null ? written : String(value);
}

/** The floor of a room by its number (501 is on the fifth), null when no room is numbered so. */
export function floorOfRoom(written: string): number | null {
  const value = chineseNumber(written) ?? 0;
  const [floor, flat] = [Math.trunc(value / 100), value % 100];
  return floor >= 1 && floor <= 60 && flat >= 1 && flat <= 40 ? floor : null;
}

const patterns = [
  words.addressOfThree,
  words.addressOfRoom,
  words.building,
  words.entrance,
  words.basement,
  words.floor,
];

function floorIn(groups: Record<string, string | undefined>): number | null {
  const { floor, below, letter, cellar, room, after, alone } = groups;
  if (floor !== undefined) return chineseNumber(floor);
  if (below !== undefined) return -(chineseNumber(below) ?? 1);
  if (letter !== undefined) return -Number(letter);
  if (cellar !== undefined) return -1;
  const number = room ?? after ?? alone;
  return number === undefined ? null : floorOfRoom(number);
}

function isRoom({ room, after, alone }: Record<string, string | undefined>): boolean {
  return (room ?? after ?? alone) !== undefined;
}

/** What one match says; each part bears the whole match's span. */
function tokensOf(match: RegExpMatchArray): PlaceToken[] {
  const span = spanOf(match);
  const groups = match.groups ?? {};
  const entrance = groups.entrance ?? groups.door;
  const floor = floorIn(groups);
  return [
    ...(groups.building
      ? [{ kind: 'building', designation: designationOf(groups.building), span } as const]
      : []),
    ...(entrance ? [{ kind: 'entrance', designation: designationOf(entrance), span } as const] : []),
    ...(floor !== null && Math.abs(floor) <= 60 && floor !== 0
      ? [{ kind: 'floor', floor, isRoom: isRoom(groups), span } as const]
      : []),
  ];
}

function rangeOf(match: RegExpMatchArray): BuildingRange {
  const { first = '', last = '', through } = match.groups ?? {};
  const ends = [chineseNumber(first) ?? 0, chineseNumber(last) ?? 0];
  return {
    ...spanOf(match),
    first: Math.min(...ends),
    last: Math.max(...ends),
    isThrough: through !== undefined,
  };
}

/** Matches of the patterns, the earlier pattern first, none over another. */
function disjoint(text: string, regexes: readonly RegExp[]): RegExpMatchArray[] {
  const taken = new Uint8Array(text.length);
  return regexes.flatMap((regex) =>
    [...text.matchAll(regex)].filter((match) => {
      const { start, end } = spanOf(match);
      if (taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    }),
  );
}

/** The patterns that are looser, and which of them to trust: a number alone is a room only where it can belong to something. */
function looser(found: readonly RegExpMatchArray[]): RegExp[] {
  if (found.some(({ groups }) => groups?.building)) return [words.room];
  const isInEntrance = found.some(({ groups }) => groups?.entrance);
  return [words.addressOfTwo, isInEntrance ? words.room : words.calledRoom];
}

/** Reads what a narrow text says of places; what is hidden in it is not looked at. */
export function readPlaceTokens(text: string): PlaceTokens {
  const dated = hide(text, [...text.matchAll(words.notPlaces)].map(spanOf));
  const exact = [...dated.matchAll(words.addressOfThree)].map(spanOf);
  const loose = hide(dated, exact);
  const buildings = [...loose.matchAll(words.buildingRange)];
  const entrances = [...loose.matchAll(words.entranceRange)].map(spanOf);
  const floors = [...loose.matchAll(words.floorRange)].map(spanOf);
  const single = hide(dated, [...buildings.map(spanOf), ...entrances, ...floors]);
  const found = disjoint(single, patterns);
  const tokens = disjoint(single, [...patterns, ...looser(found)]).flatMap(tokensOf);
  return {
    tokens: tokens.sort((one, other) => one.span.start - other.span.start),
    buildingRanges: buildings.map(rangeOf),
    entranceRanges: entrances,
    floorRanges: floors,
  };
}
