import * as words from './name-words';
import { type Found, type Span, spanOf } from './span';

/** A line that says who wrote what follows. */
export interface Sender {
  /** What the chat calls the sender: a name, or a nickname. */
  readonly label: string;
  readonly name: Found<string> | null;
  readonly span: Span;
}

/** Finds the lines that say who wrote what follows, as they come along when messages are copied from a chat. */
export function findSenders(text: string): Sender[] {
  return [...text.matchAll(words.senderLine)].map((match) => {
    const { name, nickname = '' } = match.groups ?? {};
    return {
      label: name ?? nickname.trim(),
      name: name === undefined ? null : nameIn(match),
      span: spanOf(match),
    };
  });
}

/** The name inside a match, with its own span. */
function nameIn(match: RegExpMatchArray, offset = 0): Found<string> {
  const value = match.groups?.name ?? '';
  const start = offset + (match.index ?? 0) + match[0].lastIndexOf(value);
  return { value, span: { start, end: start + value.length } };
}

function besidePhone(text: string, phones: readonly Found<string>[]): Found<string> | null {
  for (const { span } of phones) {
    const from = Math.max(0, span.start - 16);
    const before = words.beforePhone.exec(text.slice(from, span.start));
    if (before) return nameIn(before, from);
    const after = words.afterPhone.exec(text.slice(span.end, span.end + 12));
    if (after) return nameIn(after, span.end);
  }
  return null;
}

function isAnother(text: string, { span }: Found<string>): boolean {
  return (
    words.beforeAnother.test(text.slice(Math.max(0, span.start - 8), span.start)) ||
    words.afterAddressed.test(text.slice(span.end, span.end + 4))
  );
}

/**
 * Finds what the person is called in a narrow text: by the line above a copied message, by the writer's words, beside a telephone
 * number, or by surname and title; never who is spoken to.
 */
export function findName(
  text: string,
  senders: readonly Sender[],
  phones: readonly Found<string>[],
): Found<string> | null {
  const sender = senders[0]?.name;
  if (sender) return sender;
  const told = words.writtenFor.exec(text) ?? words.introduced.exec(text);
  if (told) return nameIn(told);
  const reached = besidePhone(text, phones);
  if (reached) return reached;
  const called = [...text.matchAll(words.calledByTitle)].map((match) => nameIn(match));
  return called.find((one) => !isAnother(text, one)) ?? null;
}
