import type { publishNotice as operation } from '../../contract/notices/publish-notice';
import type { InputOf } from '../../contract/shared/operation';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { nodesOf, refuseEnding } from './own-notice';
import { readPlaces } from './queries/places';
import { insertNotice } from './queries/write-notice';
import { chooseWriter, faultsOfTimes, type NoticeTimes, withoutNested, writersOf } from './rules';

type Input = InputOf<typeof operation>;

/** The times that were asked for; nothing is shown before it was written. Throws INVALID with the fault of each field. */
function timesOf({ startsAt, endsAt, shownFrom, shownUntil }: Input, now: Date): NoticeTimes {
  const asked = shownFrom === undefined ? now : new Date(shownFrom);
  const times = {
    startsAt: startsAt === undefined ? null : new Date(startsAt),
    endsAt: endsAt === undefined ? null : new Date(endsAt),
    shownFrom: asked > now ? asked : now,
    shownUntil: new Date(shownUntil),
  };
  const fields = faultsOfTimes(times, now);
  if (Object.keys(fields).length > 0) throw new Refusal('INVALID', { fields });
  return times;
}

/** Writes a notice. Throws INVALID at `audience` where a place is not the writer's to address. */
export const publishNotice: UseCase<typeof operation> = async (input, context) => {
  const { caller, db, now, command, newId } = context;
  const { communityId, kind, title, body, audience } = input;
  const times = timesOf(input, now);
  const places = await readPlaces(db, communityId, audience);
  const writer = chooseWriter(writersOf(caller, communityId), places);
  if (!writer || places.length < audience.length)
    throw new Refusal('INVALID', { fields: { audience: 'notAllowed' } });
  const notice = {
    ...times,
    id: newId(),
    words: { communityId, kind, title, body },
    writer,
    placeIds: withoutNested(places),
    replaces: input.replaces ?? null,
    ownNodeIds: nodesOf(caller, communityId),
  };
  if (!(await insertNotice(db, notice, command, now)))
    return refuseEnding({ communityId, noticeId: input.replaces ?? '' }, context);
  return { noticeId: notice.id };
};
