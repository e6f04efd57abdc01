import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id } from '../shared/schemas';
import { ServiceRef } from './fields';
import { ServiceRow } from './halls';

/** Everything a resident wants to know of a service before booking it. */
export const hallService = defineOperation({
  name: 'hall-service',
  function: 'hall',
  kind: 'query',
  access: 'resident',
  input: z.strictObject(ServiceRef),
  output: z.strictObject({
    ...ServiceRow.shape,
    communityId: Id,
    summary: z.string(),
    /** What to bring, one line each. */
    documents: z.array(z.string()),
    /** Who serves, as people say it. */
    servedBy: z.string(),
    hallAddress: z.string(),
    hallPhone: z.string(),
    /** The unit that must allow it; null when nobody must. */
    ownerUnitName: z.nullable(z.string()),
    /** How long before the beginning a booking can still be changed or cancelled. */
    cancelMinutes: z.int(),
    noticeMinutes: z.int(),
    horizonDays: z.int(),
    /** The published hour at which a further day is released, in minutes after midnight. */
    releaseMinute: z.int(),
    /** Bookings to come that one person, and one household, may have; null: any number. */
    limitPerson: z.nullable(z.int()),
    limitHousehold: z.nullable(z.int()),
    /** How long an offer from the waitlist stands, quiet hours not counted. */
    offerMinutes: z.int(),
  }),
});
