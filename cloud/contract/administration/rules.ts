import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, words } from '../shared/schemas';
import { Version } from './shapes';

const lastMinute = 1439;
const twoDays = 2880;

/** Says who usually handles a category at a place and below: a unit, or with null the grid worker. */
export const saveDuty = defineOperation({
  name: 'save-duty',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({
    dutyId: z.optional(Id),
    version: z.optional(Version),
    nodeId: Id,
    category: z.nullable(words(limits.title, 1)),
    unitId: z.nullable(Id),
  }),
  output: z.strictObject({ dutyId: Id }),
});

/** Takes a duty away; what falls under it goes by the next wider rule, in the end to the desk. */
export const removeDuty = defineOperation({
  name: 'remove-duty',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({ dutyId: Id, version: Version }),
  output: z.strictObject({ dutyId: Id }),
});

/** Puts somebody on duty every week; an end before the beginning is the next morning's. */
export const saveShift = defineOperation({
  name: 'save-shift',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({
    shiftId: z.optional(Id),
    version: z.optional(Version),
    nodeId: Id,
    personId: Id,
    weekday: z.int().check(z.minimum(1, { error: 'notAllowed' }), z.maximum(7, { error: 'notAllowed' })),
    fromMinute: z
      .int()
      .check(z.minimum(0, { error: 'notAllowed' }), z.maximum(lastMinute, { error: 'notAllowed' })),
    toMinute: z
      .int()
      .check(z.minimum(1, { error: 'notAllowed' }), z.maximum(twoDays, { error: 'notAllowed' })),
  }),
  output: z.strictObject({ shiftId: Id }),
});

/** Takes somebody off duty. */
export const removeShift = defineOperation({
  name: 'remove-shift',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({ shiftId: Id, version: Version }),
  output: z.strictObject({ shiftId: Id }),
});
