import {
  type ImportCounts,
  type ImportFault,
  type SheetKind,
  sheetKinds,
} from '../../../contract/administration/imports';
import type { Mentioned, Present } from '../queries/load-present';
import type { CommunityRows } from './community-rows';
import type { Planning, Writes } from './plan';
import { planPeople } from './plan-people';
import { planCategories, planDeadlines, planDuties, planShifts, planUnits } from './plan-rules';
import { planTree } from './plan-tree';
import { resolvePaths } from './resolve-paths';

/** What an import would do, and what stands against it. */
export interface ImportPlan {
  readonly writes: Writes;
  readonly counts: Readonly<Record<SheetKind, ImportCounts>>;
  readonly faults: readonly ImportFault[];
  /** Administrators whose role would end earlier than it does. */
  readonly endedAdministrators: readonly string[];
}

/** What of the database a file mentions: paths with all their beginnings, units, numbers. */
export function mentionedIn(rows: CommunityRows): Mentioned {
  const { ofRow, resolve } = resolvePaths(rows.tree);
  const paths = new Set<string>();
  function mention(path: string): void {
    for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) paths.add(path.slice(0, at));
    paths.add(path);
  }
  for (const path of ofRow.values()) mention(path);
  for (const row of [...rows.people, ...rows.duties, ...rows.shifts, ...rows.deadlines])
    mention(resolve(row.place));
  const unitNames = [
    ...rows.units.map(({ name }) => name),
    ...[...rows.people, ...rows.duties].map(({ unit }) => unit),
  ];
  return {
    paths: [...paths],
    unitNames: [...new Set(unitNames.filter((name) => name !== null))],
    phones: [...new Set([...rows.people, ...rows.shifts].map(({ phone }) => phone))],
  };
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** Compares what a file says with what is there. Pure: the same rows and the same present give the same plan, but for new ids. */
export function planImport(
  rows: CommunityRows,
  present: Present,
  { today, newId }: { today: string; newId: () => string },
): ImportPlan {
  const none = () => ({ made: 0, changed: 0, ended: 0, same: 0 });
  const plan: Planning = {
    rows,
    present,
    today,
    newId,
    paths: resolvePaths(rows.tree),
    places: new Map(present.places.map((place) => [place.path, place])),
    unitIds: new Map(),
    categoryCodes: new Map(),
    personIds: new Map(),
    peopleOf: groupBy(present.people, ({ phone }) => phone),
    grantsOf: groupBy(present.grants, ({ personId }) => personId),
    takenGrants: new Set(),
    endedAdministrators: [],
    writes: {
      nodes: [],
      units: [],
      categories: [],
      people: [],
      grants: [],
      duties: [],
      shifts: [],
      settings: [],
    },
    counts: Object.fromEntries(sheetKinds.map((kind) => [kind, none()])) as Planning['counts'],
    faults: [],
    broken: new Set(rows.broken),
  };
  for (const step of [planTree, planUnits, planCategories, planPeople, planDuties, planShifts, planDeadlines])
    step(plan);
  const { writes, counts, faults, endedAdministrators } = plan;
  return { writes, counts, faults, endedAdministrators };
}
