import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, words } from '../shared/schemas';
import { between, SlotRef } from './fields';

const access = ['desk', 'administrator'] as const;

/** What changing a slot answers. */
export const SlotChanged = z.strictObject({
  slotId: Id,
  capacity: z.int(),
  taken: z.int(),
  /** Bookings moved elsewhere, or waits promoted to an offer. */
  moved: z.int(),
});
export type SlotChanged = z.infer<typeof SlotChanged>;

/** Changes how many a slot holds: more promotes those who wait; fewer than are booked is refused with CAPACITY_BELOW_BOOKED. */
export const setSlotCapacity = defineOperation({
  name: 'set-slot-capacity',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject({ ...SlotRef, capacity: between(1, limits.slotCapacity) }),
  output: SlotChanged,
});

/** Closes a slot to bookings. With `moveTo` everybody in it moves there and is told, all or nobody; whoever waited is told too. */
export const blockSlot = defineOperation({
  name: 'block-slot',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject({ ...SlotRef, reason: words(limits.reason, 1), moveTo: z.optional(Id) }),
  output: SlotChanged,
});

/** Opens a slot again that staff had closed. */
export const unblockSlot = defineOperation({
  name: 'unblock-slot',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject(SlotRef),
  output: SlotChanged,
});
