import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { roles } from '../shared/roles';
import { Cursor, Id, Phone, words } from '../shared/schemas';
import { Account } from './accounts';
import { Day, Version } from './shapes';

/** A role somebody holds at a place, from a day to a day. */
export const RoleRow = z.strictObject({
  grantId: Id,
  version: Version,
  personId: Id,
  name: z.string(),
  phone: z.nullable(z.string()),
  role: z.enum(roles),
  unitName: z.nullable(z.string()),
  fromDate: z.string(),
  /** The last day, included; null: until further notice. */
  toDate: z.nullable(z.string()),
});
export type RoleRow = z.infer<typeof RoleRow>;

/** Who has which role on one node, those who came last first. */
export const placeRoles = defineOperation({
  name: 'place-roles',
  function: 'administration',
  kind: 'query',
  access: ['administrator'],
  input: z.strictObject({ nodeId: Id, after: z.optional(Cursor) }),
  output: z.strictObject({ items: z.array(RoleRow), next: z.nullable(Cursor) }),
});

/** People with a role within the administrator's reach, by a piece of their name or number; the first twenty. */
export const findPeople = defineOperation({
  name: 'find-people',
  function: 'administration',
  kind: 'query',
  access: ['administrator'],
  input: z.strictObject({ search: words(limits.name, 1) }),
  output: z.strictObject({
    people: z.array(z.strictObject({ personId: Id, name: z.string(), phone: z.nullable(z.string()) })),
  }),
});

/** Gives somebody a role on a node: the person of that name and number, who is entered if there is none. */
export const grantRole = defineOperation({
  name: 'grant-role',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({
    nodeId: Id,
    role: z.enum(roles),
    unitId: z.nullable(Id),
    name: words(limits.name, 1),
    phone: Phone,
    fromDate: Day,
    toDate: z.nullable(Day),
  }),
  output: z.strictObject({ grantId: Id }),
});

/** Somebody as an administrator names him. */
export const namedPerson = defineOperation({
  name: 'named-person',
  function: 'administration',
  kind: 'query',
  access: ['administrator'],
  input: z.strictObject({ personId: Id }),
  output: z.strictObject({
    personId: Id,
    version: Version,
    name: z.string(),
    callName: z.string(),
    phone: z.nullable(z.string()),
    /** Whether all his roles and his home lie within the administrator's reach, who then may correct him. */
    isMine: z.boolean(),
    account: Account,
  }),
});

/**
 * Corrects somebody's name, form of address or number. With another number the account that claimed him is somebody else's perhaps: it is
 * parted from him, unless he corrects himself.
 */
export const savePerson = defineOperation({
  name: 'save-person',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({
    personId: Id,
    version: Version,
    name: words(limits.name, 1),
    callName: words(limits.name, 1),
    phone: Phone,
  }),
  output: z.strictObject({ personId: Id }),
});

/** Sets from when to when a role holds; the last day is included. */
export const saveRole = defineOperation({
  name: 'save-role',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({ grantId: Id, version: Version, fromDate: Day, toDate: z.nullable(Day) }),
  output: z.strictObject({ grantId: Id }),
});

/** Ends a role at once. Refused as LAST_ADMINISTRATOR when nobody would administer its place any more. */
export const endRole = defineOperation({
  name: 'end-role',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({ grantId: Id, version: Version }),
  output: z.strictObject({ grantId: Id }),
});
