/** How much of a text is searched beyond its title, in characters. */
const searchedText = 120;

/** Numbers and words of letters whole, every other character of a word alone; signs and spaces part nothing that people leave out. */
function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/\d+|[a-z]+|\p{Letter}/gu) ?? [];
}

function pairsOf(tokens: readonly string[]): string[] {
  return tokens.slice(1).map((token, place) => `${tokens[place]} ${token}`);
}

/**
 * What a request is found by: each two neighbouring signs of title, place and text, and each sign of the title alone. A number counts
 * as one sign, so that building 8 is not found in building 18.
 */
export function gramsOf(written: { title: string; body: string; placeLabel: string }): string[] {
  const title = tokensOf(written.title);
  const place = tokensOf(written.placeLabel);
  const body = tokensOf([...written.body.slice(0, 2 * searchedText)].slice(0, searchedText).join(''));
  return [...new Set([...title, ...pairsOf(title), ...pairsOf(place), ...pairsOf(body)])];
}

/** What must all occur for a search to match; a single sign looks at titles only. Empty when nothing in it can be searched for. */
export function gramsAsked(search: string): string[] {
  const words = search.split(/\s+/).map(tokensOf);
  const joined = tokensOf(search);
  // '8 栋' is one thing, '路灯 8栋' are two: a space parts words unless a number stands before it.
  const isApart = words.length > 1 && words.every((word) => word.length > 1);
  const asked = isApart ? words.flatMap(pairsOf) : pairsOf(joined);
  return asked.length > 0 ? [...new Set(asked)] : joined;
}
