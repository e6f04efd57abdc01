import { randomInt } from 'node:crypto';

/** Without 0, 1, I and O, which look alike on paper. */
const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 8;

/** Makes a code that people copy by hand: one of a million million. */
export function newShortCode(): string {
  return Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
}
