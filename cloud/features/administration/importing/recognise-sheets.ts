import type { ImportFault, SheetKind } from '../../../contract/administration/imports';
import { sheetKinds } from '../../../contract/administration/imports';
import { columnOf, lettersOf, type Sheet, type SheetRow } from '../../../platform/sheets/sheet';
import { laterColumns, sheetWords } from '../sheet-words';

/** A sheet whose kind and columns are known; rows are those below its headings. */
export interface KnownSheet {
  readonly kind: SheetKind;
  readonly name: string;
  /** Where each column stands, from 0. */
  readonly places: ReadonlyMap<string, number>;
  readonly rows: readonly SheetRow[];
}

/** Above the headings there may be a title and a remark, as offices have them. */
const linesAboveHeadings = 5;

function columnsOf(kind: SheetKind): [key: string, heading: string][] {
  return Object.entries(sheetWords[kind].columns);
}

/** The columns without which a sheet cannot be read. */
function neededOf(kind: SheetKind): [key: string, heading: string][] {
  return columnsOf(kind).filter(([key]) => !laterColumns[kind]?.includes(key));
}

function hasNeeded(row: SheetRow, kind: SheetKind): boolean {
  return neededOf(kind).every(([, heading]) => row.cells.includes(heading));
}

/** How many of a kind's headings a row has. */
function headingsIn(row: SheetRow, kind: SheetKind): number {
  return columnsOf(kind).filter(([, heading]) => row.cells.includes(heading)).length;
}

/** The kind of a sheet by its name, else by headings of which all are there. */
function kindOf(sheet: Sheet): SheetKind | undefined {
  return (
    sheetKinds.find((kind) => sheetWords[kind].title === sheet.name) ??
    sheetKinds.find((kind) => sheet.rows.slice(0, linesAboveHeadings).some((row) => hasNeeded(row, kind)))
  );
}

/** The row of the headings: the one with most of them; at least two, or the first row counts as such. */
function headingRow(sheet: Sheet, kind: SheetKind): SheetRow | undefined {
  const [first, ...others] = sheet.rows.slice(0, linesAboveHeadings);
  return others.reduce(
    (best, row) => (best && headingsIn(row, kind) > headingsIn(best, kind) ? row : best),
    first,
  );
}

function sheetFault(sheet: Sheet, row: number, column: string, fault: ImportFault['fault']): ImportFault {
  return { sheet: sheet.name, row, column, value: '', fault };
}

/** Merged cells below the headings: what belongs to which row would be a guess. */
function mergedFaults(sheet: Sheet, headings: SheetRow): ImportFault[] {
  return sheet.merged.flatMap((range) => {
    const [, letters = 'A', first = '1', last = first] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(range) ?? [];
    if (Number(last) <= headings.number) return [];
    return [sheetFault(sheet, Number(first), headings.cells[columnOf(letters)] || letters, 'merged')];
  });
}

/** Finds out what a sheet is; null with faults when that cannot be said, null without when it is empty. */
function recognise(sheet: Sheet): { known: KnownSheet | null; faults: ImportFault[] } {
  if (sheet.rows.length === 0) return { known: null, faults: [] };
  const kind = kindOf(sheet);
  const headings = kind && headingRow(sheet, kind);
  if (!headings) return { known: null, faults: [sheetFault(sheet, 1, '', 'unknownSheet')] };
  const places = new Map(columnsOf(kind).map(([key, heading]) => [key, headings.cells.indexOf(heading)]));
  const missing = neededOf(kind).filter(([key]) => places.get(key) === -1);
  if (missing.length > 0) {
    const faults = missing.map(([, heading]) => sheetFault(sheet, headings.number, heading, 'missingColumn'));
    return { known: null, faults };
  }
  const rows = sheet.rows.filter(({ number }) => number > headings.number);
  return { known: { kind, name: sheet.name, places, rows }, faults: mergedFaults(sheet, headings) };
}

/** Finds out what each sheet of a file is. */
export function recogniseSheets(sheets: readonly Sheet[]): { known: KnownSheet[]; faults: ImportFault[] } {
  const found = sheets.map(recognise);
  return {
    known: found.flatMap(({ known }) => known ?? []),
    faults: found.flatMap(({ faults }) => faults),
  };
}

/** What a person calls a column: its heading, else its letters. */
export function columnName(kind: SheetKind, key: string, place: number): string {
  return new Map(columnsOf(kind)).get(key) ?? lettersOf(place);
}
