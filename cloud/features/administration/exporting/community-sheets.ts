import { type SheetKind, sheetKinds } from '../../../contract/administration/imports';
import {
  type Deadline,
  isSpan,
  measures,
  type Span,
  urgentSteps,
} from '../../../contract/requests/deadlines';
import { urgencies } from '../../../contract/requests/kinds';
import type { WrittenSheet } from '../../../platform/sheets/write-workbook';
import { byUrgency } from '../by-urgency';
import type { PresentCategory } from '../queries/load-present';
import type { ExportedCommunity, ExportedNode } from '../queries/read-community';
import {
  directByWord,
  emergencyByWord,
  everyCategoryWord,
  gridWorkerWord,
  kindByWord,
  levelByWord,
  measureByWord,
  roleByWord,
  sheetWords,
  stepByWord,
  urgencyByWord,
  weekdayByWord,
  wordOf,
} from '../sheet-words';

/** The nodes from the root down, each before its children, with their paths. */
function inOrder(nodes: readonly ExportedNode[]): { node: ExportedNode; path: string; above: string }[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const below = new Map<string | null, ExportedNode[]>();
  for (const node of nodes) {
    const above = node.parentId && ids.has(node.parentId) ? node.parentId : null;
    below.set(above, [...(below.get(above) ?? []), node]);
  }
  const walk = (parentId: string | null, above: string): ReturnType<typeof inOrder> =>
    (below.get(parentId) ?? []).flatMap((node) => {
      const path = above === '' ? node.name : `${above}/${node.name}`;
      return [{ node, path, above }, ...walk(node.id, path)];
    });
  return walk(null, '');
}

/** Writes minutes of a day as a time; beyond midnight as the time of the next day. */
function timeOf(minute: number): string {
  const ofDay = minute > 1440 ? minute - 1440 : minute;
  return [Math.floor(ofDay / 60), ofDay % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function spanCells(span: Span): string[] {
  const measure = measures.find((one) => one in span) ?? 'days';
  return [String((span as Record<string, number>)[measure]), wordOf(measureByWord, measure)];
}

function deadlineRows(path: string, { settings }: ExportedNode): string[][] {
  return Object.entries(settings.deadlines ?? {}).flatMap(([step, set]) => {
    const word = wordOf(stepByWord, step as Deadline);
    const isUrgent = (urgentSteps as readonly string[]).includes(step);
    if (!isUrgent && isSpan(set)) return [[path, word, '', ...spanCells(set)]];
    const spans = byUrgency(set);
    return urgencies.flatMap((urgency) => {
      const span = spans[urgency];
      return span ? [[path, word, wordOf(urgencyByWord, urgency), ...spanCells(span)]] : [];
    });
  });
}

/** A category as a cell: by its name, by its code when another has the same name. */
function categoryCell(categories: readonly PresentCategory[], code: string | null): string {
  if (code === null) return everyCategoryWord;
  const name = categories.find((one) => one.code === code)?.name ?? code;
  return categories.filter((one) => one.name === name).length === 1 ? name : code;
}

/** The rows of every sheet that speaks of places, in the order of the tree. */
function rowsByPlace(community: ExportedCommunity, categories: readonly PresentCategory[]) {
  const tree = inOrder(community.nodes);
  const places = new Map(tree.map(({ node, path }, order) => [node.id, { path, order }]));
  const orderOf = (nodeId: string) => places.get(nodeId)?.order ?? 0;
  const byPlace = <Row extends { nodeId: string }>(rows: readonly Row[], cells: (row: Row) => string[]) =>
    [...rows]
      .sort((one, other) => orderOf(one.nodeId) - orderOf(other.nodeId))
      .map((row) => [places.get(row.nodeId)?.path ?? '', ...cells(row)]);
  return {
    tree: tree.map(({ node, above }) => [
      wordOf(levelByWord, node.level),
      node.name,
      node.label,
      above,
      node.households === 0 ? '' : String(node.households),
      node.phone ?? '',
    ]),
    people: byPlace(community.people, (one) => [
      one.name,
      one.callName,
      one.phone,
      wordOf(roleByWord, one.role),
      one.unitName ?? '',
      one.fromDate,
      one.toDate ?? '',
    ]).map(([path = '', ...cells]) => [...cells.slice(0, 4), path, ...cells.slice(4)]),
    duties: byPlace(community.duties, ({ category, unitName }) => [
      categoryCell(categories, category),
      unitName ?? gridWorkerWord,
    ]),
    shifts: byPlace(community.shifts, ({ phone, weekday, fromMinute, toMinute }) => [
      phone,
      wordOf(weekdayByWord, weekday),
      timeOf(fromMinute),
      timeOf(toMinute),
    ]),
    deadlines: tree.flatMap(({ node, path }) => (node.level === 'community' ? deadlineRows(path, node) : [])),
  };
}

/** Writes a community as the sheets that an import reads. */
export function communitySheets(
  community: ExportedCommunity,
  categories: readonly PresentCategory[],
): WrittenSheet[] {
  const rows: Record<SheetKind, string[][]> = {
    ...rowsByPlace(community, categories),
    units: community.units.map((one) => [one.name, one.trade, one.phone ?? '', one.superior ?? '']),
    categories: categories.map((one) => [
      one.code,
      one.name,
      wordOf(kindByWord, one.kind),
      wordOf(urgencyByWord, one.urgency),
      wordOf(directByWord, one.isDirect),
      one.hints.join(' '),
      one.emergency === null ? '' : wordOf(emergencyByWord, one.emergency),
    ]),
  };
  return sheetKinds.map((kind) => ({
    name: sheetWords[kind].title,
    rows: [Object.values(sheetWords[kind].columns), ...rows[kind]],
  }));
}
