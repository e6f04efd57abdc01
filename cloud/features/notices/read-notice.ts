import type { notice } from '../../contract/notices/notice';
import type { noticePlaces } from '../../contract/notices/notice-places';
import type { noticeReaders } from '../../contract/notices/notice-readers';
import type { OutputOf } from '../../contract/shared/operation';
import type { UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { nodesOf, readFor } from './own-notice';
import { asRow } from './queries/notice-columns';
import { readPlacesBelow } from './queries/places';
import { countReaders } from './queries/readers';
import { mayAddress, writersOf } from './rules';

type Level = OutputOf<typeof noticePlaces>['places'][number]['level'];

/** Reads one notice. Throws NOT_FOUND unless it is shown where the caller lives or around where the caller writes. */
export const readNotice: UseCase<typeof notice> = async (input, context) => {
  const { writerRole, writerPlace, isAround, isOwn, ...found } = await readFor(input, context);
  const isStanding = found.state === 'shown' || found.state === 'scheduled';
  return {
    ...asRow(found),
    writer: { role: writerRole, placeName: writerPlace },
    mayEnd: isOwn && isStanding,
  };
};

/** Counts who has read a notice, within the caller's own places. Throws NOT_FOUND for one that is not shown around them. */
export const readReaders: UseCase<typeof noticeReaders> = async (input, context) => {
  const found = await readFor(input, context);
  if (!found.isAround) throw new Refusal('NOT_FOUND');
  const buildings = await countReaders(context.db, input, nodesOf(context.caller, input.communityId));
  const sum = (of: 'households' | 'people' | 'read') =>
    buildings.reduce((total, building) => total + building[of], 0);
  return { households: sum('households'), people: sum('people'), read: sum('read'), buildings };
};

/** Reads the places that the caller may address. Throws NOT_FOUND where there are none in the community. */
export const readNoticePlaces: UseCase<typeof noticePlaces> = async ({ communityId }, { caller, db }) => {
  const writers = writersOf(caller, communityId);
  if (writers.length === 0) throw new Refusal('NOT_FOUND');
  const below = await readPlacesBelow(
    db,
    communityId,
    writers.map(({ nodeId }) => nodeId),
  );
  const places = below
    .filter((place) => writers.some((writer) => mayAddress(writer, place)))
    .map(({ id, level, label }) => ({ nodeId: id, level: level as Level, label }));
  return { places };
};
