/** What a digit is worth, however it is written; a hundred is never said of floors, but of rooms. */
export const digitWords: ReadonlyMap<string, number> = new Map(
  ['0〇零○', '1一壹幺', '2二贰两', '3三叁', '4四肆', '5五伍', '6六陆', '7七柒', '8八捌', '9九玖'].flatMap(
    (written, value) => [...written].map((character) => [character, value] as const),
  ),
);

/** What a digit before it is multiplied by. */
export const timesWords: ReadonlyMap<string, number> = new Map([
  ['十', 10],
  ['拾', 10],
  ['百', 100],
]);

/** Numerals that are two characters in one. */
export const contractedWords: readonly (readonly [written: string, meant: string])[] = [
  ['廿', '二十'],
  ['卅', '三十'],
];

/** The source of a pattern for a number of at most five figures, in Arabic or Chinese numerals. */
export const number = '(?:\\d{1,4}|[〇零○一壹幺二贰两三叁四肆五伍六陆七柒八捌九玖十拾百廿卅]{1,5})';
