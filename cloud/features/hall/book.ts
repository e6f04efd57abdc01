import { shanghaiDate } from '../../community/working-time';
import type { bookFor as bookForOperation, book as bookOperation } from '../../contract/hall/book';
import type { Booked } from '../../contract/hall/receipts';
import type {
  acceptOfferFor as acceptForOperation,
  acceptOffer as acceptOperation,
} from '../../contract/hall/waitlist';
import type { ErrorCode } from '../../contract/shared/errors';
import type { CommandContext, UseCase } from '../../platform/context';
import { AlreadyDone, Refusal } from '../../platform/refusal';
import { attendeeOf } from './attendee';
import { lookAtFull, rememberFull } from './full-slots';
import { refuseUnlessAtHome, refuseUnlessStaff } from './parties';
import { placeRefusal } from './place-refusal';
import { insertBooking, insertOffered, type NewBooking } from './queries/insert-booking';
import { readWaitRef } from './queries/read-waits';

/** How often it is tried when a concurrent booking of the same person was faster by a hair. */
const tries = 4;

type Wanted = Omit<NewBooking, 'id' | 'code' | 'bookedBy' | 'at' | 'today'>;

/** Six digits out of the random end of an id. */
function codeOf(id: string): string {
  return String(Number.parseInt(id.slice(-10), 16) % 1_000_000).padStart(6, '0');
}

/** Words a refusal, and remembers a slot that is full: the next who want it are answered by a glance. */
function refusalOf(why: ErrorCode, { db }: CommandContext, slotId: string): Refusal {
  if (why === 'SLOT_FULL') rememberFull(db, slotId);
  return new Refusal(why);
}

/** Takes a place, or the place offered, and says what kept it from being taken. */
async function takePlace(
  wanted: Wanted,
  context: CommandContext,
  waitId: string | null = null,
): Promise<Booked> {
  const { caller, command, db, newId, now } = context;
  for (let attempt = 1; ; attempt += 1) {
    const own = { id: newId(), code: codeOf(newId()), bookedBy: caller.personId };
    const one = { ...wanted, ...own, at: now, today: shanghaiDate(now) };
    try {
      const asked = { one, command };
      const done = await (waitId === null ? insertBooking(db, asked) : insertOffered(db, waitId, asked));
      if (done === null) throw new Refusal('NOT_FOUND');
      if ('isDone' in done) throw new AlreadyDone();
      if ('why' in done) throw refusalOf(done.why, context, wanted.slotId);
      return done.booked;
    } catch (error) {
      const refused = placeRefusal(error, waitId === null ? 'SLOT_FULL' : 'OFFER_ENDED');
      if (refused !== 'again') throw refused;
      if (attempt === tries) throw new Refusal('BOOKING_LIMIT');
    }
  }
}

const unsaid = { name: '', phone: '', words: '' };

/** Books a place for the caller or a family member. */
export const book: UseCase<typeof bookOperation> = async (input, context) => {
  const { communityId, slotId, onBehalfOf, words } = input;
  const { personId } = context.caller;
  refuseUnlessAtHome(context.caller, communityId);
  const attempt = { communityId, slotId, personId, key: context.command.key, at: context.now };
  const look = await lookAtFull(context.db, attempt);
  if (look === 'done') throw new AlreadyDone();
  if (look === 'full') throw new Refusal('SLOT_FULL');
  const who = { personId, attendeeId: personId, byStaff: false } as const;
  const how = { onBehalfOf, channel: 'miniProgram' } as const;
  return takePlace({ communityId, slotId, ...who, ...how, ...unsaid, words }, context);
};

/** Books for somebody who calls or stands at the window. */
export const bookFor: UseCase<typeof bookForOperation> = async (input, context) => {
  const { communityId, slotId, name, phone, words, channel } = input;
  refuseUnlessStaff(context.caller, communityId);
  const who = { ...(await attendeeOf(input, context)), onBehalfOf: 'self', byStaff: true } as const;
  return takePlace({ communityId, slotId, ...who, channel, name, phone, words }, context);
};

/** Takes the place that is offered: it becomes a booking. */
export const acceptOffer: UseCase<typeof acceptOperation> = async ({ communityId, waitId }, context) => {
  const { personId } = context.caller;
  const wait = await readWaitRef(context.db, communityId, waitId, personId);
  if (!wait) throw new Refusal('NOT_FOUND');
  const who = { personId, attendeeId: personId, onBehalfOf: wait.onBehalfOf, byStaff: false } as const;
  const wanted = { communityId, slotId: wait.slotId, ...who, channel: 'miniProgram', ...unsaid } as const;
  return takePlace(wanted, context, waitId);
};

/** Takes the place that is offered to somebody who says so on the phone. */
export const acceptOfferFor: UseCase<typeof acceptForOperation> = async (
  { communityId, waitId },
  context,
) => {
  refuseUnlessStaff(context.caller, communityId);
  const wait = await readWaitRef(context.db, communityId, waitId, null);
  if (!wait) throw new Refusal('NOT_FOUND');
  const { state: _state, ...who } = wait;
  if (who.personId === context.caller.personId) throw new Refusal('CONFLICT_OF_INTEREST');
  return takePlace({ communityId, ...who, byStaff: true, channel: 'phone' }, context, waitId);
};
