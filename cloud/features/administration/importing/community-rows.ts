import type { Deadline, Measure } from '../../../contract/requests/deadlines';
import type { CategoryKind, Emergency, Urgency } from '../../../contract/requests/kinds';
import type { levels } from '../../../contract/shared/place';
import type { Role } from '../../../contract/shared/roles';

/** Where a row stands, so that what is found wrong later can still be shown in the file. */
interface Placed {
  readonly sheet: string;
  readonly row: number;
}

/** A node of the tree; `path` leads from the root to it, names parted by a slash. */
export interface TreeRow extends Placed {
  readonly level: (typeof levels)[number];
  readonly name: string;
  readonly label: string;
  readonly parent: string;
  readonly households: number;
  readonly phone: string | null;
}

/** An organisation. */
export interface UnitRow extends Placed {
  readonly name: string;
  readonly trade: string;
  readonly phone: string | null;
  readonly superior: string | null;
}

/** A category of matters. */
export interface CategoryRow extends Placed {
  readonly code: string;
  readonly name: string;
  readonly kind: CategoryKind;
  readonly urgency: Urgency;
  readonly isDirect: boolean;
  /** Left out: a file without the column; it stays as it is. */
  readonly emergency?: Emergency | null;
  readonly hints: string[];
}

/** Somebody in one role; who has several has several rows. */
export interface PersonRow extends Placed {
  readonly name: string;
  /** Empty: not said. */
  readonly callName: string;
  readonly phone: string;
  readonly role: Role;
  readonly place: string;
  readonly unit: string | null;
  readonly fromDate: string | null;
  /** The last day, included. */
  readonly toDate: string | null;
}

/** Who usually handles a category at a place. */
export interface DutyRow extends Placed {
  readonly place: string;
  /** By code or name; null: every category. */
  readonly category: string | null;
  /** The unit's name; null: the grid worker. */
  readonly unit: string | null;
}

/** Who is on duty when, every week. */
export interface ShiftRow extends Placed {
  readonly place: string;
  readonly phone: string;
  readonly weekday: number;
  readonly fromMinute: number;
  /** Beyond 1440 it ends the next morning. */
  readonly toMinute: number;
}

/** One number of a community. */
export interface DeadlineRow extends Placed {
  readonly place: string;
  readonly step: Deadline;
  readonly urgency: Urgency | null;
  readonly amount: number;
  readonly measure: Measure;
}

/** Everything a file says. */
export interface CommunityRows {
  readonly tree: TreeRow[];
  readonly units: UnitRow[];
  readonly categories: CategoryRow[];
  readonly people: PersonRow[];
  readonly duties: DutyRow[];
  readonly shifts: ShiftRow[];
  readonly deadlines: DeadlineRow[];
  /** Every cell of rows that are refused already: what refers to them is not refused as well. */
  readonly broken: string[];
}
