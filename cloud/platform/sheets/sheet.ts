/** One row of a sheet that is not empty; cells are texts as they stand, trimmed. */
export interface SheetRow {
  /** As the program that wrote the file counts rows: from 1. */
  readonly number: number;
  readonly cells: readonly string[];
  /** Columns, from 0, whose value a formula would give; their text is empty. */
  readonly formulas: readonly number[];
}

/** One sheet of a workbook, or one file of comma-separated values. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  /** Ranges of merged cells, such as `A2:A5`. */
  readonly merged: readonly string[];
}

/** How much of a file is read; what is longer is refused before it is held in memory. */
export const sheetLimits = {
  fileBytes: 10 * 1024 * 1024,
  /** Of everything inside the file, unpacked: a workbook of 140,000 full rows. */
  unpackedBytes: 96 * 1024 * 1024,
  sheets: 20,
  rows: 20_000,
  /** Of all sheets together: what is compared and written stays well below 400 MB. */
  rowsInAll: 40_000,
  columns: 40,
  cellCharacters: 1000,
} as const;

/** The place of a column whose letters are given, from 0. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** The letters of a column, from 0. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}
