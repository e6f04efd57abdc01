import { operations } from '../../../cloud/contract/operations';
import type { FieldFault } from '../../../cloud/contract/shared/errors';
import type { Operation } from '../../../cloud/contract/shared/operation';
import { parseInput } from '../../../cloud/platform/parse-input';
import { Refusal } from '../../../cloud/platform/refusal';
import { inputOf, takingFrom } from '../scope/inputs';
import { type Ids, idNames } from '../scope/world';

type Path = readonly (string | number)[];

/** A value of an input, and where it stands. */
interface Place {
  readonly path: Path;
  readonly value: unknown;
}

const million = 'x'.repeat(1_000_000);
const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Everything in an input: itself, its fields, and what stands in them. */
function* placesIn(value: unknown, path: Path = []): Iterable<Place> {
  yield { path, value };
  if (Array.isArray(value)) for (const [n, one] of value.entries()) yield* placesIn(one, [...path, n]);
  if (isObject(value)) for (const [name, one] of Object.entries(value)) yield* placesIn(one, [...path, name]);
}

/** The same input with another value in one place. */
function withValue(input: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(input)) return input.map((one, n) => (n === step ? withValue(one, rest, value) : one));
  const fields = input as Record<string, unknown>;
  return { ...fields, [step]: withValue(fields[step], rest, value) };
}

/** What must never be taken instead of a value that is good. */
function badInsteadOf(value: unknown): Record<string, unknown> {
  if (typeof value === 'string')
    return {
      'a number': 7,
      'a list': [value],
      'an object': { $ne: '' },
      'a million characters': million,
      'a control character': `${value}\u0000`,
      'half a character': `${value}\ud83d`,
    };
  if (typeof value === 'number')
    return { 'a text': String(value), 'a number beyond all limits': 1e300, 'no number': Number.NaN };
  if (typeof value === 'boolean') return { 'a text': 'true', 'a number': 1 };
  if (Array.isArray(value)) return { 'a text': 'none', 'too many': Array(10_000).fill(value[0]) };
  if (isObject(value)) return { 'a text': 'none', 'a list': [value], 'one field more': { ...value, x: 1 } };
  return {};
}

function faultsOf(operation: Operation, input: unknown): Record<string, FieldFault> {
  try {
    parseInput(operation, input);
    return {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.facts.fields ?? {};
  }
}

/** Whether a fault is told at the place, in it, or at what it is part of. */
function isToldAt(path: Path, faults: object): boolean {
  const place = path.join('.');
  return Object.keys(faults).some((one) => one === 'input' || place.startsWith(one) || one.startsWith(place));
}

const someId = '00000000-0000-7000-8000-000000000001';
const ids: Ids = {
  ...(Object.fromEntries(idNames.map((name) => [name, [someId]])) as unknown as Ids),
  requestVersion: ['1'],
  messageId: ['1'],
  bookingCode: ['123456'],
};
/** Codes that people type, each in its own form. */
const codes: Readonly<Record<string, string>> = {
  'sign-in-code': 'A'.repeat(32),
  'confirm-sign-in': 'A'.repeat(32),
  'verify-phone': 'e31968a7f94cc5ee25fafc2aef2773f0bb8c3937b22520eb8ee345274d00c144',
  'use-invitation': 'K7MP 2QXR',
  'look-up-receipt': 'K7MP 2QXR',
  'adopt-matter': 'K7MP 2QXR',
  'save-category': 'lighting',
};

function goodInput(operation: Operation): object {
  const pick = takingFrom(operation, 0, () => ids);
  return inputOf(operation, true, (path, name) => {
    if (name === 'phoneEnd') return '0001';
    return (name === 'code' && codes[operation.name]) || pick(path, name);
  });
}

test.each(operations.map((one) => [one.name, one] as const))(
  '%s takes what is good, and names the place of whatever is not',
  (_name, operation: Operation) => {
    const input = goodInput(operation);
    expect({ input, faults: faultsOf(operation, input) }).toEqual({ input, faults: {} });

    const taken: string[] = [];
    for (const { path, value } of placesIn(input))
      for (const [what, bad] of Object.entries(badInsteadOf(value)))
        if (!isToldAt(path, faultsOf(operation, withValue(input, path, bad))))
          taken.push(`${path.join('.')}: ${what}`);
    expect(taken).toEqual([]);
  },
);

/** The domain's limits of what people write, in characters, by the name of the field. */
const longest: Readonly<Record<string, number>> = {
  title: 30,
  story: 300,
  text: 500,
  words: 500,
  instruction: 500,
  reason: 200,
  floor: 10,
};
/** Fields that have another limit than their name says: a question or a wish beside a booking is short, a pasted chat is long. */
const otherwise: Readonly<Record<string, number>> = {
  'ask-requester words': 200,
  'book words': 200,
  'book-for words': 200,
  'wait-for words': 200,
  'read-message text': 2000,
};

const written = operations.flatMap((operation: Operation) =>
  [...placesIn(goodInput(operation))]
    .map(({ path, value }) => ({ field: `${operation.name} ${path.join('.')}`, operation, path, value }))
    .filter(({ path, value }) => typeof value === 'string' && String(path.at(-1)) in longest),
);

test.each(written.map((one) => [one.field, one] as const))(
  '%s takes what is as long as the limit, and nothing longer',
  (field, { operation, path }) => {
    const limit = otherwise[field] ?? (longest[String(path.at(-1))] as number);
    const ofLength = (length: number) => withValue(goodInput(operation), path, '😀'.repeat(length));

    expect(faultsOf(operation, ofLength(limit))).toEqual({});
    expect(faultsOf(operation, ofLength(limit + 1))).toEqual({ [path.join('.')]: 'tooLong' });
  },
);

const illustrated = operations.filter((operation: Operation) => 'photos' in goodInput(operation));

test.each(illustrated.map((one) => [one.name, one] as const))(
  '%s takes nine photos, and not ten',
  (_name, operation: Operation) => {
    const photos = Array.from({ length: 10 }, (_, n) => someId.slice(0, -2) + String(n).padStart(2, '0'));
    const faultsWith = (count: number) =>
      faultsOf(operation, { ...goodInput(operation), photos: photos.slice(0, count) });

    expect(faultsWith(9)).toEqual({});
    expect(faultsWith(10)).toEqual({ photos: 'tooMany' });
  },
);
