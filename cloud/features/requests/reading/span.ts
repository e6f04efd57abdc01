/** A stretch of the pasted text, in UTF-16 units as `slice` takes them; the end is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Something picked out of the text, with the words it was read from. */
export interface Found<T> {
  readonly value: T;
  readonly span: Span;
}

/** Where a match of a pattern lies. */
export function spanOf(match: RegExpMatchArray): Span {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
}

/** Stands for each unit that is hidden: a private sign that no pattern looks for. */
export const hiddenSign = '\ue000';

/** Takes stretches out of sight of the patterns that follow, so that every offset stays what it was. */
export function hide(text: string, spans: readonly Span[]): string {
  let seen = '';
  let from = 0;
  for (const { start, end } of [...spans].sort((one, other) => one.start - other.start)) {
    if (end <= from) continue;
    const begin = Math.max(start, from);
    seen += text.slice(from, begin) + hiddenSign.repeat(end - begin);
    from = end;
  }
  return seen + text.slice(from);
}

/** Writes full-width letters, digits and signs, and every kind of dash, in their narrow form, unit by unit. */
export function narrow(text: string): string {
  return text
    .replaceAll(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replaceAll(/[\u2010-\u2015\u2212]/g, '-')
    .replaceAll(/[\u3000\u00a0\t]/g, ' ')
    .replaceAll(/(?<=\d)[oO](?=\d)/g, '0')
    .replaceAll(/(?<=\d)[lI](?![A-Za-z])/g, '1');
}
