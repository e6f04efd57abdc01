import * as z from 'zod/mini';
import { categoryKinds, emergencies, urgencies } from '../requests/kinds';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Cursor, Id, Nothing, Phone, words } from '../shared/schemas';
import { Version } from './shapes';

/** An organisation, with how many act for it today. */
export const UnitRow = z.strictObject({
  unitId: Id,
  version: Version,
  name: z.string(),
  trade: z.string(),
  phone: z.nullable(z.string()),
  superior: z.nullable(z.string()),
  members: z.int(),
  /** Whether nobody outside the administrator's reach uses it, so that he may change it. */
  isMine: z.boolean(),
});
export type UnitRow = z.infer<typeof UnitRow>;

/** Every unit, by name. */
export const units = defineOperation({
  name: 'units',
  function: 'administration',
  kind: 'query',
  access: ['administrator'],
  input: z.strictObject({ after: z.optional(Cursor) }),
  output: z.strictObject({ items: z.array(UnitRow), next: z.nullable(Cursor) }),
});

/** Makes a unit or changes one. */
export const saveUnit = defineOperation({
  name: 'save-unit',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({
    unitId: z.optional(Id),
    version: z.optional(Version),
    name: words(limits.title, 1),
    trade: words(limits.name, 1),
    phone: z.nullable(Phone),
    superior: z.nullable(words(limits.title, 1)),
  }),
  output: z.strictObject({ unitId: Id }),
});

/** A category as an administrator sets it. */
export const CategoryRow = z.strictObject({
  code: z.string(),
  version: Version,
  name: z.string(),
  kind: z.enum(categoryKinds),
  urgency: z.enum(urgencies),
  isDirect: z.boolean(),
  /** Matters of it go past triage to whoever is on duty. */
  emergency: z.nullable(z.enum(emergencies)),
  hints: z.array(z.string()),
});
export type CategoryRow = z.infer<typeof CategoryRow>;

/** The categories, which all communities share; `isMine` when the administrator reaches all of them. */
export const categorySettings = defineOperation({
  name: 'category-settings',
  function: 'administration',
  kind: 'query',
  access: ['administrator'],
  input: Nothing,
  output: z.strictObject({ categories: z.array(CategoryRow), isMine: z.boolean() }),
});

/** Makes a category or, quoting its version, changes it; the code stays. Only what is reported can be an emergency. */
export const saveCategory = defineOperation({
  name: 'save-category',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({
    code: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,29}$/, { error: 'notAllowed' })),
    version: z.optional(Version),
    name: words(limits.name, 1),
    kind: z.enum(categoryKinds),
    urgency: z.enum(urgencies),
    isDirect: z.boolean(),
    emergency: z.nullable(z.enum(emergencies)),
    hints: z.array(words(limits.name, 1)).check(z.maxLength(limits.query, { error: 'tooMany' })),
  }),
  output: z.strictObject({ code: z.string() }),
});
