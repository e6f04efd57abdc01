import type { HallParty } from '../../contract/hall/lifecycle';
import type { Caller, Context } from '../../platform/context';
import { isOfCommunity } from '../../platform/queries/belongs';
import { Refusal } from '../../platform/refusal';

/** Whether somebody runs the halls of a community: its desk and its administrators. */
export function isHallStaff(caller: Caller, communityId: string): boolean {
  return caller.grants.some(
    (grant) => grant.communityId === communityId && (grant.role === 'desk' || grant.role === 'administrator'),
  );
}

/** Throws FORBIDDEN for everybody who does not run the halls of the community. */
export function refuseUnlessStaff(caller: Caller, communityId: string): void {
  if (!isHallStaff(caller, communityId)) throw new Refusal('FORBIDDEN');
}

/** Throws NOT_FOUND for whoever neither lives nor acts in a community: its halls are its own. */
export async function refuseStrangers(
  { caller, db, now }: Pick<Context, 'caller' | 'db' | 'now'>,
  communityId: string,
): Promise<void> {
  const { personId, homeCommunityId, grants } = caller;
  if (homeCommunityId === communityId || grants.some((grant) => grant.communityId === communityId)) return;
  // Only a role above communities needs the tree to tell whether this one lies below it.
  const mayReach = grants.some((grant) => grant.communityId === null);
  if (!mayReach || !(await isOfCommunity(db, { personId, communityId }, now))) throw new Refusal('NOT_FOUND');
}

/** Throws NO_HOME before a home is chosen, and NOT_FOUND for whoever lives elsewhere: places are for the community's own people. */
export function refuseUnlessAtHome(caller: Caller, communityId: string): void {
  if (caller.homeCommunityId === null) throw new Refusal('NO_HOME');
  if (caller.homeCommunityId !== communityId) throw new Refusal('NOT_FOUND');
}

/** What a booking says of who stands to it. */
export interface BookingStanding {
  readonly communityId: string;
  readonly personId: string | null;
  readonly ownerUnitId: string | null;
}

/** In which capacities somebody stands to a booking. Nobody checks in, marks or allows what is the own booking. */
export function partiesOf(caller: Caller, booking: BookingStanding): ReadonlySet<HallParty> {
  const parties = new Set<HallParty>();
  if (booking.personId === caller.personId) return parties.add('booker');
  if (isHallStaff(caller, booking.communityId)) parties.add('staff');
  const isOwner = caller.grants.some(({ unitId }) => unitId !== null && unitId === booking.ownerUnitId);
  if (isOwner) parties.add('owner');
  return parties;
}
