import type { Caller } from '../../platform/context';
import type { Snapshot } from './snapshot';

/** Somebody and the roles he holds. */
type Somebody = Pick<Caller, 'personId' | 'grants'>;

/** Whether a complaint is about somebody, or about the unit or desk he belongs to. To him it does not exist, whichever role he holds. */
export function isSubject(caller: Somebody, request: Snapshot): boolean {
  return (
    request.aboutPersonId === caller.personId ||
    caller.grants.some(
      ({ role, unitId, communityId }) =>
        (unitId !== null && unitId === request.aboutUnitId) ||
        (request.isAboutDesk && role === 'desk' && communityId === request.communityId),
    )
  );
}

/** Whether somebody filed it, handled it, is its subject, or belongs to a unit that handled it: then he neither triages nor checks it, whichever role he acts in. */
export function hasConflict(caller: Somebody, request: Snapshot): boolean {
  return (
    request.requesterId === caller.personId ||
    request.recordedBy === caller.personId ||
    request.handlerIds.includes(caller.personId) ||
    isSubject(caller, request) ||
    caller.grants.some((grant) => grant.unitId !== null && request.handlerUnitIds.includes(grant.unitId))
  );
}

/** The units somebody acts for at the place of a request: a membership holds where it was given, and below. */
export function unitsHere(caller: Caller, request: Snapshot): string[] {
  return caller.grants.flatMap(({ unitId, nodeId }) =>
    unitId !== null && request.placeAncestors.includes(nodeId) ? [unitId] : [],
  );
}
