import { type Found, spanOf } from './span';

/** A mobile number, in one piece or grouped 3-4-4 or otherwise, with the country's code or without. */
const mobile = /(?<![\d-])(?:\+?86[ -]?)?1[3-9](?:[ -]?\d){9}(?!\d)/g;

/** A landline with its area code; one of eight digits without, unless it is a date. */
const landline =
  /(?<![\d-])(?:\(?0\d{2,3}\)?[ -]?[2-9]\d{2,3}[ -]?\d{4}|(?!20\d{2}[01]\d)[2-9]\d{7})(?![\d-])/g;

/** Finds the telephone numbers in a narrow text, as digits only, mobiles first, each group in the order of writing. */
export function findPhones(text: string): Found<string>[] {
  return [...text.matchAll(mobile), ...text.matchAll(landline)].map((match) => ({
    value: match[0].replaceAll(/\D/g, '').replace(/^86(?=1\d{10}$)/, ''),
    span: spanOf(match),
  }));
}
