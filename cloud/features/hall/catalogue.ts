import { shanghaiDate } from '../../community/working-time';
import type {
  hallCatalogue as catalogueOperation,
  saveHall as saveHallOperation,
  saveService as saveServiceOperation,
} from '../../contract/hall/catalogue';
import type {
  addException as addExceptionOperation,
  removeException as removeExceptionOperation,
  setHours as setHoursOperation,
} from '../../contract/hall/hours';
import type { CommandContext, Database, UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { inTransaction } from './in-turn';
import { laySlots } from './lay-slots';
import { refuseUnlessStaff } from './parties';
import { keepReply } from './queries/find-stored-reply';
import { readCatalogue } from './queries/read-catalogue';
import * as write from './queries/save-catalogue';
import { resize } from './resize-service';

/** Writes something of the catalogue, lays the slots anew that it touches, and keeps the reply: all or nothing. */
export function saveAndLay(
  communityId: string,
  id: string,
  context: CommandContext,
  save: (trx: Database) => Promise<{ hallId: string } | { serviceId: string } | null>,
): Promise<{ id: string }> {
  refuseUnlessStaff(context.caller, communityId);
  return inTransaction(context.db, async (trx) => {
    const touched = await save(trx);
    if (touched === null) throw new Refusal('NOT_FOUND');
    await laySlots(trx, communityId, touched, context);
    await keepReply(trx, context.command, { id }, context.now);
    return { id };
  });
}

/** Enters a hall, or changes one. */
export const saveHall: UseCase<typeof saveHallOperation> = async (input, context) => {
  const { communityId, settings } = input;
  const hallId = input.hallId ?? context.newId();
  const ref = { communityId, hallId, isNew: input.hallId === undefined };
  return saveAndLay(communityId, hallId, context, async (trx) =>
    (await write.saveHall(trx, ref, settings)) ? { hallId } : null,
  );
};

/** Enters a service, or changes one; what a room, a venue and a unit need is checked here. */
export const saveService: UseCase<typeof saveServiceOperation> = async (input, context) => {
  const { communityId, hallId, settings } = input;
  const isHeldInRoom = settings.kind === 'room' || settings.kind === 'venue';
  if (isHeldInRoom !== (settings.room !== null))
    throw new Refusal('INVALID', { fields: { 'settings.room': 'notAllowed' } });
  if (isHeldInRoom && settings.capacity !== 1)
    throw new Refusal('INVALID', { fields: { 'settings.capacity': 'notAllowed' } });
  if (settings.ownerUnitId !== null && settings.kind !== 'venue')
    throw new Refusal('INVALID', { fields: { 'settings.ownerUnitId': 'notAllowed' } });
  const serviceId = input.serviceId ?? context.newId();
  const ref = { communityId, hallId, serviceId, isNew: input.serviceId === undefined };
  return saveAndLay(communityId, serviceId, context, async (trx) => {
    const room = settings.room;
    const roomId = room === null ? null : await write.enterRoom(trx, ref, room, context.newId());
    if (!(await write.saveService(trx, ref, settings, roomId))) return null;
    if (!ref.isNew) await resize(trx, ref, settings.capacity, context);
    return { serviceId };
  });
};

/** Sets the weekly hours of a hall, or of one service. */
export const setHours: UseCase<typeof setHoursOperation> = async (input, context) => {
  const { communityId, hallId, week } = input;
  const serviceId = input.serviceId ?? null;
  return saveAndLay(communityId, serviceId ?? hallId, context, async (trx) => {
    const isKnown = await write.replaceWeek(trx, { communityId, hallId, serviceId }, week);
    if (!isKnown) return null;
    return serviceId === null ? { hallId } : { serviceId };
  });
};

/** Closes or opens a day once. */
export const addException: UseCase<typeof addExceptionOperation> = async (input, context) => {
  const { communityId, hallId, ...one } = input;
  if (one.fromMinute >= one.toMinute) throw new Refusal('INVALID', { fields: { toMinute: 'notAllowed' } });
  if (one.date < shanghaiDate(context.now)) throw new Refusal('INVALID', { fields: { date: 'notAllowed' } });
  const exceptionId = context.newId();
  const serviceId = one.serviceId ?? null;
  return saveAndLay(communityId, exceptionId, context, async (trx) =>
    (await write.enterException(trx, { communityId, hallId, exceptionId }, { ...one, serviceId }))
      ? { hallId }
      : null,
  );
};

/** Takes a one-off closure or opening back. */
export const removeException: UseCase<typeof removeExceptionOperation> = async (ref, context) =>
  saveAndLay(ref.communityId, ref.exceptionId, context, async (trx) =>
    (await write.deleteException(trx, ref)) ? { hallId: ref.hallId } : null,
  );

/** The catalogue and the hours of a hall, for staff. */
export const hallCatalogue: UseCase<typeof catalogueOperation> = async ({ communityId, hallId }, context) => {
  refuseUnlessStaff(context.caller, communityId);
  const found = await readCatalogue(context.db, communityId, hallId, shanghaiDate(context.now));
  if (!found) throw new Refusal('NOT_FOUND');
  return found;
};
