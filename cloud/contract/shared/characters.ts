/** Counts what a person would call characters (code points), the unit of every text limit and of PostgreSQL's char_length. */
export function countCharacters(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

// Every C0/C1 control except line feed and tab; bidirectional overrides, which make a text read differently from what it says.
// biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point
const forbidden = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/;

// Without lookbehind, which iOS 12 cannot parse: a high one not followed by a low one, or a low one not preceded by a high one.
const loneSurrogate = /[\ud800-\udbff](?![\udc00-\udfff])|(?:^|[^\ud800-\udbff])[\udc00-\udfff]/;

/** Says whether a text can be stored, shown and sent as it stands: no controls, no half characters. */
export function isCleanText(text: string): boolean {
  return !forbidden.test(text) && !loneSurrogate.test(text);
}

// Blanks, and what takes no room at all: zero-width spaces and joiners, soft hyphens, marks of direction, fillers.
const unseen = /[\s\u00ad\u115f\u1160\u180e\u200b-\u200f\u2060-\u2064\u3164\uffa0]/g;

/** Counts the characters of a text that somebody can see. */
export function countSeen(text: string): number {
  return countCharacters(text.replace(unseen, ''));
}
