import type { PlaceToken } from './place-tokens';
import { beforeHome, beforeMatter, beforeOthers } from './place-words';
import type { Found, Span } from './span';

type Designated = Extract<PlaceToken, { designation: string }>;
type Storey = Extract<PlaceToken, { floor: number }>;

/** One place that a message speaks of. */
export interface Mention {
  building: Designated | null;
  readonly entrances: Designated[];
  readonly floors: Storey[];
}

/** Gathers what belongs together: a building with what is said until the next one; what comes before the first belongs to it. */
export function mentionsOf(tokens: readonly PlaceToken[]): Mention[] {
  const mentions: Mention[] = [];
  for (const token of tokens) {
    let current = mentions.at(-1);
    const isAnother =
      token.kind === 'building' && current?.building && current.building.designation !== token.designation;
    if (!current || isAnother) {
      current = { building: null, entrances: [], floors: [] };
      mentions.push(current);
    }
    if (token.kind === 'building') current.building ??= token;
    else if (token.kind === 'entrance') current.entrances.push(token);
    else current.floors.push(token);
  }
  return mentions;
}

/** Reads the few characters before a place in its sentence for whose it is. */
function lead(text: string, { start }: Span): string {
  return text.slice(Math.max(0, start - 12), start);
}

function within({ start }: Span, spans: readonly Span[]): boolean {
  return spans.some((span) => start >= span.start && start < span.end);
}

/** How a place is spoken of, the least telling first: where the matter is comes before where the writer lives. */
const standings = ['floorOnly', 'others', 'sender', 'named', 'home', 'matter'] as const;
type Standing = (typeof standings)[number];

/** Reads from what stands before a mention's building how it is spoken of. */
function standingOf(mention: Mention, text: string, headers: readonly Span[]): Standing {
  const span = mention.building?.span;
  if (!span) return 'floorOnly';
  const before = lead(text, span);
  if (beforeMatter.test(before)) return 'matter';
  if (beforeHome.test(before)) return 'home';
  if (beforeOthers.test(before)) return 'others';
  return within(span, headers) ? 'sender' : 'named';
}

/** The mention that tells most, the first of equals, with its standing; null when no place is said. */
export function mostTelling(mentions: readonly Mention[], text: string, headers: readonly Span[]) {
  const standing = mentions.map((mention) => ({ mention, as: standingOf(mention, text, headers) }));
  return (
    standing.toSorted((one, other) => standings.indexOf(other.as) - standings.indexOf(one.as))[0] ?? null
  );
}

/**
 * Chooses the floor of a mention: one of the message's body before its header's, never the neighbour's before the own, and none where
 * several floors are named alike.
 */
export function chooseFloor(
  floors: readonly Storey[],
  text: string,
  headers: readonly Span[],
): Found<number> | null {
  const own = floors.filter(({ span }) => !beforeOthers.test(lead(text, span)));
  const alike = own.filter(({ span, isRoom }) => !isRoom && !beforeHome.test(lead(text, span)));
  const isOpen = alike.length === own.length && new Set(alike.map(({ floor }) => floor)).size > 1;
  const chosen = isOpen ? undefined : (own.find(({ span }) => !within(span, headers)) ?? own[0]);
  return chosen ? { value: chosen.floor, span: chosen.span } : null;
}
