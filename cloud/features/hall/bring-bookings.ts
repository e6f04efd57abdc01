import type { bringBookings as operation } from '../../contract/hall/bring-bookings';
import type { UseCase } from '../../platform/context';
import { bringFormer } from './queries/bring-bookings';
import { keepReply } from './queries/find-stored-reply';

/** Brings the caller what his account had before; the clock does the same for whoever did not ask. */
export const bringBookings: UseCase<typeof operation> = async (_input, { caller, db, now, command }) => {
  const reply = { count: await bringFormer(db, { personId: caller.personId }) };
  await keepReply(db, command, reply, now);
  return reply;
};
