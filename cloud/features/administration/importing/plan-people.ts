import { isHeldOn } from '../../../contract/shared/roles';
import type { PresentGrant, PresentPerson } from '../queries/load-present';
import type { PersonRow } from './community-rows';
import { isBroken, onceOnly, type Planning, placeOf, refuseRow } from './plan';

/** The person of a number: of the same name, else one who has not told a name yet. */
function known(plan: Planning, row: PersonRow): PresentPerson | 'other' | undefined {
  const sharing = plan.peopleOf.get(row.phone) ?? [];
  if (sharing.length === 0) return undefined;
  const found =
    sharing.find(({ fullName }) => fullName === row.name) ?? sharing.find(({ fullName }) => fullName === '');
  return found ?? 'other';
}

/** Finds or plans the person of the first row with a number; null when the row is refused. */
function planPerson(plan: Planning, row: PersonRow): string | null {
  const person = known(plan, row);
  if (person === 'other') return refuseRow(plan, 'people', row, 'name', row.name, 'otherName');
  const { name: fullName, phone } = row;
  // Not said: as it is; of somebody new, the name.
  const callName = row.callName || person?.callName || fullName;
  if (person?.fullName === fullName && person.callName === callName) return person.id;
  if (person && !person.isMine)
    return refuseRow(plan, 'people', row, 'callName', callName, 'sharedWithOthers');
  const id = person?.id ?? plan.newId();
  plan.writes.people.push({ id, fullName, callName, phone });
  return id;
}

/** The role that a row is about: begun on the same day, else one that is in force in the same time. */
function heldAlready(
  grants: readonly PresentGrant[],
  row: PersonRow,
  today: string,
): PresentGrant | undefined {
  const [from, to] = [row.fromDate ?? today, row.toDate ?? '9999-12-31'];
  return (
    grants.find(({ fromDate }) => fromDate === row.fromDate) ??
    grants.find((one) => one.fromDate <= to && (one.toDate ?? '9999-12-31') >= from)
  );
}

interface Wanted {
  readonly personId: string;
  readonly nodeId: string;
  readonly unitId: string | null;
}

function planGrant(plan: Planning, row: PersonRow, wanted: Wanted): void {
  const { personId, nodeId, unitId } = wanted;
  const grants = (plan.grantsOf.get(personId) ?? []).filter(
    (one) =>
      one.role === row.role &&
      one.nodeId === nodeId &&
      one.unitId === unitId &&
      !plan.takenGrants.has(one.id),
  );
  const held = heldAlready(grants, row, plan.today);
  const fromDate = row.fromDate ?? held?.fromDate ?? plan.today;
  if (row.toDate !== null && row.toDate < fromDate)
    return void refuseRow(plan, 'people', row, 'to', row.toDate, 'endsBeforeStart');
  if (held) plan.takenGrants.add(held.id);
  if (held && held.fromDate === fromDate && held.toDate === row.toDate) {
    plan.counts.people.same += 1;
    return;
  }
  const endsEarlier = held && row.toDate !== null && row.toDate < (held.toDate ?? '9999-12-31');
  plan.counts.people[held ? (endsEarlier ? 'ended' : 'changed') : 'made'] += 1;
  const { role, toDate } = row;
  if (endsEarlier && role === 'administrator') plan.endedAdministrators.push(held.id);
  plan.writes.grants.push({ id: held?.id ?? plan.newId(), personId, role, nodeId, unitId, fromDate, toDate });
}

/** Plans people by their numbers, and the roles they hold from a day to a day. */
export function planPeople(plan: Planning): void {
  const isTwice = onceOnly();
  const names = new Map<string, PersonRow>();
  for (const row of plan.rows.people) {
    const first = names.get(row.phone) ?? row;
    if (first.name !== row.name) {
      refuseRow(plan, 'people', row, 'name', row.name, 'otherName');
      continue;
    }
    const personId = names.has(row.phone) ? (plan.personIds.get(row.phone) ?? null) : planPerson(plan, row);
    names.set(row.phone, first);
    if (personId !== null) plan.personIds.set(row.phone, personId);
    const place = placeOf(plan, 'people', row);
    const unitId = row.unit === null ? null : plan.unitIds.get(row.unit);
    if (row.unit !== null && !unitId && !isBroken(plan, row.unit))
      refuseRow(plan, 'people', row, 'unit', row.unit, 'unitMissing');
    if (isTwice([row.phone, row.role, place?.id ?? row.place, row.unit, row.fromDate].join('\n')))
      refuseRow(plan, 'people', row, 'phone', row.phone, 'twice');
    else if (place && !isHeldOn(row.role, { ...place, isTop: place.ancestors.length === 1 }))
      refuseRow(plan, 'people', row, 'place', row.place, 'notAllowed');
    else if (personId !== null && place && unitId !== undefined)
      planGrant(plan, row, { personId, nodeId: place.id, unitId });
  }
}
