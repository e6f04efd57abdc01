import { toJSONSchema } from 'zod/v4/core';
import type { Operation } from '../../../cloud/contract/shared/operation';
import { type Ids, idNames } from './world';

/** As much of a JSON Schema as our operations use. */
interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly format?: string;
  readonly minimum?: number;
}

/** What a field is given; `null` leaves it to its schema. */
type Choose = (path: string, name: string) => string | null;

const isId = ({ pattern }: Schema) => pattern?.startsWith('^[0-9a-f]{8}(-') === true;

/** Fields that point at something without being called by an id of it; `id` stands in a choice of unit or person. */
const namesOfOthers: Readonly<Record<string, keyof Ids>> = {
  placeId: 'nodeId',
  parentId: 'nodeId',
  gridId: 'nodeId',
  audience: 'nodeId',
  asUnit: 'unitId',
  ownerUnitId: 'unitId',
  id: 'unitId',
  version: 'requestVersion',
  replaces: 'noticeId',
  photos: 'photoId',
  upTo: 'inboxItemId',
};

/** Plain values where a schema alone does not say one that it takes. */
const plain: Readonly<Record<string, unknown>> = {
  category: 'lighting',
  role: 'unitMember',
  room: null,
  startsAt: '2026-06-16T02:00:00.000Z',
  endsAt: '2026-06-16T03:00:00.000Z',
  shownUntil: '2026-06-16T04:00:00.000Z',
  phone: '13812340001',
  cloudFileId: 'cloud://linli.bucket/uploads/a.jpg',
  week: [],
  lines: ['A'],
  line: 'A',
  window: '1 号窗',
  toMinute: 600,
  fromMinute: 540,
  households: 1,
  level: 'building',
  deadlines: {},
  channel: 'phone',
  kind: 'issue',
};

const day = '2026-06-16';
const hour = '2026-06-16T02:00:00.000Z';

function fill(path: string, name: string, schema: Schema, withOptional: boolean, choose: Choose): unknown {
  if (schema.type === 'array' && !(name in plain))
    return [fill(path, name, schema.items ?? {}, withOptional, choose)];
  // Administrators quote a row's version as a text; whatever it says, they must not get as far as comparing it.
  if (name === 'version' && schema.type === 'string') return '1';
  const chosen = choose(path, name);
  if (chosen !== null) return schema.type === 'integer' ? Number(chosen) : chosen;
  if (isId(schema)) throw new Error(`which id is ${path}? teach it to the worlds of this test`);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum.includes(plain[name]) ? plain[name] : schema.enum[0];
  if (name in plain) return plain[name];
  const options = schema.anyOf ?? schema.oneOf;
  if (options) {
    const option = options.find((one) => isId(one) || one.properties?.id) ?? (options[0] as Schema);
    return fill(path, name, option, withOptional, choose);
  }
  if (schema.type === 'object') return objectOf(path, schema, withOptional, choose);
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(schema.minimum ?? 1, 1);
  if (schema.type === 'boolean') return true;
  if (schema.type === 'null') return null;
  if (/At$|^shown/.test(name) || schema.format === 'date-time') return hour;
  if (/[dD]ate$/.test(name)) return day;
  return '一句话';
}

function objectOf(path: string, schema: Schema, withOptional: boolean, choose: Choose) {
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([name]) => schema.required?.includes(name) || (withOptional && name !== 'after' && name !== 'search'),
  );
  return Object.fromEntries(
    fields.map(([name, one]) => [
      name,
      fill(path === '' ? name : `${path}.${name}`, name, one, withOptional, choose),
    ]),
  );
}

/** Says which ids of a world a field of an operation wants; none where it is no id. */
function idsFor(operation: string, name: string, ids: Ids): readonly string[] | null {
  if (name === 'upTo' && operation === 'read-hall-messages') return null;
  if (name === 'code') return operation === 'check-in-by-code' ? ids.bookingCode : null;
  if (name === 'moveTo') return [...ids.slotId].reverse();
  const known = namesOfOthers[name] ?? name;
  return known in ids ? ids[known as keyof Ids] : null;
}

const anything = Object.fromEntries(idNames.map((name) => [name, ['']])) as unknown as Ids;

/** Which fields of an operation point at something, as paths. */
export function pointersOf(operation: Operation): string[] {
  const found = new Set<string>();
  inputOf(operation, true, (path, name) => {
    const known = idsFor(operation.name, name, anything);
    if (known && name !== 'version') found.add(path);
    return known?.[0] ?? null;
  });
  return [...found];
}

/** Makes an input that fits the schema of an operation, its ids as `worldOf` says for each path. */
export function inputOf(operation: Operation, withOptional: boolean, choose: Choose): object {
  const schema = toJSONSchema(operation.input, { io: 'input', unrepresentable: 'any' }) as Schema;
  return objectOf('', schema, withOptional, choose);
}

/** Takes each field's id out of the world that `worldOf` names for it; `turn` goes through what a world has several of. */
export function takingFrom(operation: Operation, turn: number, worldOf: (path: string) => Ids): Choose {
  return (path, name) => {
    const known = idsFor(operation.name, name, worldOf(path));
    return known ? (known[turn % known.length] as string) : null;
  };
}
