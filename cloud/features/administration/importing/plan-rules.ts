import type { CommunitySettings } from '../../../contract/administration/settings';
import type { Deadline, Span } from '../../../contract/requests/deadlines';
import type { Urgency } from '../../../contract/requests/kinds';
import { byUrgency } from '../by-urgency';
import type { DutyRow, ShiftRow } from './community-rows';
import { isBroken, onceOnly, type Planning, placeOf, refuseRow } from './plan';

/** Whether two plain values say the same. */
function isEqual(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Plans units by their names. */
export function planUnits(plan: Planning): void {
  const isTwice = onceOnly();
  const byName = new Map(plan.present.units.map((unit) => [unit.name, unit]));
  for (const [name, { id }] of byName) plan.unitIds.set(name, id);
  for (const row of plan.rows.units) {
    const { name, trade, phone, superior } = row;
    const unit = byName.get(name);
    if (isTwice(name)) refuseRow(plan, 'units', row, 'name', name, 'twice');
    else if (unit && isEqual([unit.trade, unit.phone, unit.superior], [trade, phone, superior]))
      plan.counts.units.same += 1;
    else if (unit && !unit.isMine) refuseRow(plan, 'units', row, 'name', name, 'sharedWithOthers');
    else {
      const id = unit?.id ?? plan.newId();
      plan.counts.units[unit ? 'changed' : 'made'] += 1;
      plan.unitIds.set(name, id);
      plan.writes.units.push({ id, name, trade, phone, superior });
    }
  }
}

/** Plans categories by their codes; what all communities share only an administrator of all of them may change. */
export function planCategories(plan: Planning): void {
  const isTwice = onceOnly();
  const byCode = new Map(plan.present.categories.map((category) => [category.code, category]));
  const last = Math.max(0, ...plan.present.categories.map(({ position }) => position));
  for (const row of plan.rows.categories) {
    const { code, name, kind, urgency, isDirect, hints } = row;
    const category = byCode.get(code);
    const position = category?.position ?? last + row.row;
    const emergency = row.emergency === undefined ? (category?.emergency ?? null) : row.emergency;
    const wanted = { code, name, kind, urgency, isDirect, emergency, hints, position };
    if (isTwice(code)) refuseRow(plan, 'categories', row, 'code', code, 'twice');
    else if (isEqual(category, wanted)) plan.counts.categories.same += 1;
    else if (!plan.present.coversAll) refuseRow(plan, 'categories', row, 'code', code, 'sharedWithOthers');
    else {
      plan.counts.categories[category ? 'changed' : 'made'] += 1;
      plan.writes.categories.push(wanted);
    }
  }
  for (const { code, name } of [...plan.present.categories, ...plan.rows.categories]) {
    plan.categoryCodes.set(name, code);
    plan.categoryCodes.set(code, code);
  }
}

/** The code of a row's category and the id of its unit; undefined where there is none, and the row is refused. */
function receiverOf(plan: Planning, row: DutyRow) {
  const category = row.category === null ? null : plan.categoryCodes.get(row.category);
  const unitId = row.unit === null ? null : plan.unitIds.get(row.unit);
  if (category === undefined && row.category && !isBroken(plan, row.category))
    refuseRow(plan, 'duties', row, 'category', row.category, 'categoryMissing');
  if (unitId === undefined && row.unit && !isBroken(plan, row.unit))
    refuseRow(plan, 'duties', row, 'receiver', row.unit, 'unitMissing');
  return { category, unitId };
}

/** Plans who usually handles what, by place and category. */
export function planDuties(plan: Planning): void {
  const isTwice = onceOnly();
  const byKey = new Map(plan.present.duties.map((duty) => [`${duty.nodeId} ${duty.category}`, duty]));
  for (const row of plan.rows.duties) {
    const place = placeOf(plan, 'duties', row);
    const { category, unitId } = receiverOf(plan, row);
    if (!place || category === undefined || unitId === undefined) continue;
    const key = `${place.id} ${category}`;
    const duty = byKey.get(key);
    if (isTwice(key)) refuseRow(plan, 'duties', row, 'category', row.category ?? '', 'twice');
    else if (duty && duty.unitId === unitId) plan.counts.duties.same += 1;
    else {
      plan.counts.duties[duty ? 'changed' : 'made'] += 1;
      plan.writes.duties.push({ id: duty?.id ?? plan.newId(), nodeId: place.id, category, unitId });
    }
  }
}

function personOf(plan: Planning, row: ShiftRow): string | null {
  const sharing = plan.peopleOf.get(row.phone) ?? [];
  const personId = plan.personIds.get(row.phone) ?? (sharing.length === 1 ? sharing[0]?.id : undefined);
  if (personId) return personId;
  if (!isBroken(plan, row.phone)) refuseRow(plan, 'shifts', row, 'phone', row.phone, 'personMissing');
  return null;
}

/** Plans who is on duty when, week by week. */
export function planShifts(plan: Planning): void {
  const isTwice = onceOnly();
  const keyOf = (nodeId: string, personId: string, weekday: number, fromMinute: number) =>
    [nodeId, personId, weekday, fromMinute].join(' ');
  const byKey = new Map(
    plan.present.shifts.map((one) => [keyOf(one.nodeId, one.personId, one.weekday, one.fromMinute), one]),
  );
  for (const row of plan.rows.shifts) {
    const place = placeOf(plan, 'shifts', row);
    const personId = personOf(plan, row);
    if (!place || !personId) continue;
    const { weekday, fromMinute, toMinute } = row;
    const key = keyOf(place.id, personId, weekday, fromMinute);
    const shift = byKey.get(key);
    if (isTwice(key)) refuseRow(plan, 'shifts', row, 'weekday', row.phone, 'twice');
    else if (shift?.toMinute === toMinute) plan.counts.shifts.same += 1;
    else {
      plan.counts.shifts[shift ? 'changed' : 'made'] += 1;
      const id = shift?.id ?? plan.newId();
      plan.writes.shifts.push({ id, nodeId: place.id, personId, weekday, fromMinute, toMinute });
    }
  }
}

type Deadlines = Partial<Record<Deadline, Span | Partial<Record<Urgency, Span>>>>;

/** Plans a community's own deadlines, each laid over those it has set before. */
export function planDeadlines(plan: Planning): void {
  const isTwice = onceOnly();
  const changed = new Map<string, { settings: CommunitySettings; deadlines: Deadlines }>();
  for (const row of plan.rows.deadlines) {
    const place = placeOf(plan, 'deadlines', row);
    if (!place) continue;
    if (place.level !== 'community') {
      refuseRow(plan, 'deadlines', row, 'place', row.place, 'notAllowed');
      continue;
    }
    const settings = place.settings ?? {};
    const community = changed.get(place.id) ?? { settings, deadlines: { ...settings.deadlines } };
    changed.set(place.id, community);
    const span = { [row.measure]: row.amount } as Span;
    const before = community.deadlines[row.step];
    const wanted = row.urgency === null ? span : { ...byUrgency(before), [row.urgency]: span };
    if (isTwice([place.id, row.step, row.urgency].join(' ')))
      refuseRow(plan, 'deadlines', row, 'step', row.place, 'twice');
    else if (isEqual(before, wanted)) plan.counts.deadlines.same += 1;
    else {
      plan.counts.deadlines[before === undefined ? 'made' : 'changed'] += 1;
      community.deadlines[row.step] = wanted;
    }
  }
  for (const [nodeId, { settings, deadlines }] of changed)
    if (!isEqual(settings.deadlines ?? {}, deadlines))
      plan.writes.settings.push({ nodeId, settings: { ...settings, deadlines } });
}
