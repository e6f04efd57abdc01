import type { ImportCounts, ImportFault, SheetKind } from '../../../contract/administration/imports';
import type { CommunitySettings } from '../../../contract/administration/settings';
import type { Emergency } from '../../../contract/requests/kinds';
import type { Role } from '../../../contract/shared/roles';
import type { Present, PresentGrant, PresentPerson, PresentPlace } from '../queries/load-present';
import { type ColumnOf, sheetWords } from '../sheet-words';
import type { CommunityRows } from './community-rows';
import type { Paths } from './resolve-paths';

/** A node as it shall be. */
export interface NodeWrite {
  readonly id: string;
  readonly parentId: string | null;
  readonly level: string;
  readonly name: string;
  readonly label: string;
  readonly communityId: string | null;
  readonly ancestors: readonly string[];
  readonly position: number;
  readonly households: number;
  readonly phone: string | null;
}

/** A role as it shall be. */
export interface GrantWrite {
  readonly id: string;
  readonly personId: string;
  readonly role: Role;
  readonly nodeId: string;
  readonly unitId: string | null;
  readonly fromDate: string;
  readonly toDate: string | null;
}

/** A shift as it shall be. */
export interface ShiftWrite {
  readonly id: string;
  readonly nodeId: string;
  readonly personId: string;
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Every row that an import would write, whole; a row whose id exists is changed. */
export interface Writes {
  readonly nodes: NodeWrite[];
  readonly units: {
    id: string;
    name: string;
    trade: string;
    phone: string | null;
    superior: string | null;
  }[];
  readonly categories: {
    code: string;
    name: string;
    kind: string;
    urgency: string;
    isDirect: boolean;
    emergency: Emergency | null;
    hints: string[];
    position: number;
  }[];
  readonly people: { id: string; fullName: string; callName: string; phone: string }[];
  readonly grants: GrantWrite[];
  readonly duties: { id: string; nodeId: string; category: string | null; unitId: string | null }[];
  readonly shifts: ShiftWrite[];
  readonly settings: { nodeId: string; settings: CommunitySettings }[];
}

/** A place that is there, or will be once the import is done. */
export type PlannedPlace = Omit<PresentPlace, 'position' | 'settings'> & Partial<PresentPlace>;

/** Everything the planning of one sheet needs, and where it leaves what it finds. */
export interface Planning {
  readonly rows: CommunityRows;
  readonly paths: Paths;
  readonly present: Present;
  readonly today: string;
  readonly newId: () => string;
  readonly places: Map<string, PlannedPlace>;
  readonly unitIds: Map<string, string>;
  readonly categoryCodes: Map<string, string>;
  /** By telephone number. */
  readonly personIds: Map<string, string>;
  readonly peopleOf: ReadonlyMap<string, readonly PresentPerson[]>;
  readonly grantsOf: ReadonlyMap<string, readonly PresentGrant[]>;
  /** Roles that a row is about already: the next such row means another one. */
  readonly takenGrants: Set<string>;
  /** Administrators whose role would end earlier than it does. */
  readonly endedAdministrators: string[];
  readonly writes: Writes;
  readonly counts: Record<SheetKind, { -readonly [What in keyof ImportCounts]: ImportCounts[What] }>;
  readonly faults: ImportFault[];
  readonly broken: ReadonlySet<string>;
}

/** Says what is wrong with a row that could be read. Returns null, for the place where a value was wanted. */
export function refuseRow<Kind extends SheetKind>(
  plan: Planning,
  kind: Kind,
  row: CommunityRows[Kind][number],
  column: ColumnOf<Kind>,
  value: string,
  fault: ImportFault['fault'],
): null {
  const heading = (sheetWords[kind].columns as Record<string, string>)[column] ?? '';
  const shown = [...value].slice(0, 30).join('');
  plan.faults.push({ sheet: row.sheet, row: row.row, column: heading, value: shown, fault });
  return null;
}

/**
 * The place that a cell names. Null when there is none or it is out of the administrator's reach, and the row is refused, unless the
 * place stands in a row that is refused already.
 */
export function placeOf<Kind extends 'people' | 'duties' | 'shifts' | 'deadlines'>(
  plan: Planning,
  kind: Kind,
  row: CommunityRows[Kind][number],
): PlannedPlace | null {
  const path = plan.paths.resolve(row.place);
  const place = plan.places.get(path);
  const column = 'place' as ColumnOf<Kind>;
  if (!place)
    return isBroken(plan, path) ? null : refuseRow(plan, kind, row, column, row.place, 'placeMissing');
  return place.isMine ? place : refuseRow(plan, kind, row, column, row.place, 'notYours');
}

/** Whether something stands in a row that was refused. */
export function isBroken(plan: Planning, text: string): boolean {
  return text.split('/').some((part) => plan.broken.has(part));
}

/** Remembers keys of a sheet, to find what is written twice. */
export function onceOnly(): (key: string) => boolean {
  const seen = new Set<string>();
  return (key) => seen.size === seen.add(key).size;
}
