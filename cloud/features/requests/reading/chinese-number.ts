import { contractedWords, digitWords, timesWords } from './number-words';

/**
 * Reads a whole number below a thousand in words (twenty-seven), or any as a row of digits (three-zero-two), in Arabic, Chinese or
 * mixed numerals; null when something else stands in it.
 */
export function chineseNumber(written: string): number | null {
  const meant = contractedWords.reduce((text, [short, long]) => text.replaceAll(short, long), written);
  const characters = [...meant];
  if (characters.length === 0) return null;
  return characters.some((one) => timesWords.has(one)) ? inWords(characters) : asDigits(characters);
}

function asDigits(characters: readonly string[]): number | null {
  let value = 0;
  for (const character of characters) {
    const digit = digitWords.get(character);
    if (digit === undefined) return null;
    value = value * 10 + digit;
  }
  return value;
}

function inWords(characters: readonly string[]): number | null {
  let value = 0;
  let pending: number | null = null;
  for (const character of characters) {
    const times = timesWords.get(character);
    const digit = digitWords.get(character);
    if (times !== undefined) {
      value += (pending ?? 1) * times;
      pending = null;
    } else if (digit === undefined) return null;
    else pending = digit;
  }
  return value + (pending ?? 0);
}
