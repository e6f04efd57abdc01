import * as z from 'zod/mini';
import { limits } from '../shared/limits';
import { defineOperation } from '../shared/operation';
import { Id, words } from '../shared/schemas';
import { between, Day, HallRef } from './fields';
import { HoursRule } from './hours';
import { hallKinds, serviceKinds } from './kinds';
import { Saved } from './receipts';
import { Line, WindowName } from './windows';

const access = ['desk', 'administrator'] as const;
const dayMinutes = 1440;

/** What staff set of a hall. */
export const HallSettings = z.strictObject({
  name: words(limits.title, 1),
  kind: z.enum(hallKinds),
  address: words(limits.address),
  phone: words(limits.name),
  windows: z.array(WindowName).check(z.maxLength(limits.windows, { error: 'tooMany' })),
  /** Open on statutory holidays by the weekly hours; else closed then. */
  isOpenOnHolidays: z.boolean(),
  /** Whose hours a make-up day keeps, 1 being Monday; null: closed on make-up days. */
  makeUpWeekday: z.nullable(between(1, 7)),
});

export type HallSettings = z.infer<typeof HallSettings>;

/** What staff set of a service. */
export const ServiceSettings = z.strictObject({
  kind: z.enum(serviceKinds),
  name: words(limits.title, 1),
  summary: words(limits.reason),
  where: words(limits.name),
  documents: z.array(words(limits.title, 1)).check(z.maxLength(limits.documents, { error: 'tooMany' })),
  servedBy: words(limits.servedBy),
  price: words(limits.servedBy),
  /** The walk-in line it belongs to. */
  line: Line,
  /** The room it is held in, for rooms and venues; services that share one never overlap. */
  room: z.nullable(words(limits.title, 1)),
  /** The unit that must allow it, for venues. */
  ownerUnitId: z.nullable(Id),
  /** The category by which duties choose who makes the visit or runs the errand. */
  category: z.nullable(words(limits.name, 1)),
  capacity: between(1, limits.slotCapacity),
  durationMinutes: between(5, dayMinutes),
  /** Free time kept after each slot. */
  bufferMinutes: between(0, 240),
  /** How long before its beginning a slot can last be booked. */
  noticeMinutes: between(0, 14 * dayMinutes),
  /** How many days ahead can be booked. */
  horizonDays: between(0, 90),
  /** At which minute of the day a further day is released. */
  releaseMinute: between(0, dayMinutes - 1),
  /** How long before its beginning a booking can last be changed or cancelled. */
  cancelMinutes: between(0, 14 * dayMinutes),
  offerMinutes: between(15, 2 * dayMinutes),
  limitPerson: z.nullable(between(1, 20)),
  limitHousehold: z.nullable(between(1, 50)),
  isOffered: z.boolean(),
});
export type ServiceSettings = z.infer<typeof ServiceSettings>;

/** A one-off closure or opening, as it stands. */
export const DayException = z.strictObject({
  exceptionId: Id,
  serviceId: z.nullable(Id),
  date: Day,
  kind: z.enum(['closed', 'open']),
  fromMinute: z.int(),
  toMinute: z.int(),
  reason: z.string(),
});

/** The catalogue and the hours of a hall, for the page on which staff change them. */
export const hallCatalogue = defineOperation({
  name: 'hall-catalogue',
  function: 'hall',
  kind: 'query',
  access,
  input: z.strictObject(HallRef),
  output: z.strictObject({
    hall: z.strictObject({ hallId: Id, ...HallSettings.shape }),
    hours: z.array(HoursRule),
    services: z.array(
      z.strictObject({ serviceId: Id, settings: ServiceSettings, hours: z.array(HoursRule) }),
    ),
    /** From today on. */
    exceptions: z.array(DayException),
    units: z.array(z.strictObject({ unitId: Id, name: z.string() })),
  }),
});

/** Enters a hall, or changes one when `hallId` is given; slots follow the new rules at once. */
export const saveHall = defineOperation({
  name: 'save-hall',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject({ communityId: Id, hallId: z.optional(Id), settings: HallSettings }),
  output: Saved,
});

/** Enters a service, or changes one when `serviceId` is given; a capacity below what is booked is refused with CAPACITY_BELOW_BOOKED. */
export const saveService = defineOperation({
  name: 'save-service',
  function: 'hall',
  kind: 'command',
  access,
  input: z.strictObject({ ...HallRef, serviceId: z.optional(Id), settings: ServiceSettings }),
  output: Saved,
});
