import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { levels } from '../shared/place';
import { Id, Phone, words } from '../shared/schemas';
import { Deadlines } from './deadlines';
import { Version } from './shapes';

/** A node in a list. */
export const NodeRow = z.strictObject({
  nodeId: Id,
  level: z.enum(levels),
  name: z.string(),
  label: z.string(),
  households: z.int(),
});
export type NodeRow = z.infer<typeof NodeRow>;

/** Who usually handles a category at a place. */
export const DutyRow = z.strictObject({
  dutyId: Id,
  version: Version,
  /** Null: every category. */
  category: z.nullable(z.string()),
  categoryName: z.nullable(z.string()),
  /** Null: the grid worker. */
  unitId: z.nullable(Id),
  unitName: z.nullable(z.string()),
});
export type DutyRow = z.infer<typeof DutyRow>;

/** Who is on duty when, every week; beyond minute 1440 it ends the next morning. */
export const ShiftRow = z.strictObject({
  shiftId: Id,
  version: Version,
  personId: Id,
  name: z.string(),
  weekday: z.int(),
  fromMinute: z.int(),
  toMinute: z.int(),
});
export type ShiftRow = z.infer<typeof ShiftRow>;

/** One node with everything an administrator sets on it; without an id, the tops of what the administrator's roles reach. */
export const administeredPlace = defineOperation({
  name: 'administered-place',
  function: 'administration',
  kind: 'query',
  access: ['administrator'],
  input: z.strictObject({ nodeId: z.optional(Id) }),
  output: z.strictObject({
    node: z.nullable(
      z.extend(NodeRow, {
        version: Version,
        parentId: z.nullable(Id),
        communityId: z.nullable(Id),
        phone: z.nullable(z.string()),
        /** Names from the root down to its parent. */
        above: z.array(z.string()),
        /** Of a community: what it has set of its own. */
        deadlines: z.nullable(Deadlines),
      }),
    ),
    children: z.array(NodeRow),
    duties: z.array(DutyRow),
    shifts: z.array(ShiftRow),
  }),
});

/**
 * Makes a node below another, or changes one. Moving it below another parent of the same community takes everything on it along; its
 * level stays what it is.
 */
export const saveNode = defineOperation({
  name: 'save-node',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({
    nodeId: z.optional(Id),
    version: z.optional(Version),
    parentId: z.nullable(Id),
    level: z.enum(levels),
    name: words(limits.title, 1).check(z.regex(/^[^/]*$/, { error: 'notAllowed' })),
    label: words(limits.title),
    households: z
      .int()
      .check(z.minimum(0, { error: 'notAllowed' }), z.maximum(999_999, { error: 'notAllowed' })),
    phone: z.nullable(Phone),
  }),
  output: z.strictObject({ nodeId: Id }),
});
