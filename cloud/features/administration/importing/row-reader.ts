import type { ImportFault } from '../../../contract/administration/imports';
import { countCharacters, isCleanText } from '../../../contract/shared/characters';
import type { SheetRow } from '../../../platform/sheets/sheet';
import { readDate, readMinute, readPhone } from './cell-values';
import { columnName, type KnownSheet } from './recognise-sheets';

type Fault = ImportFault['fault'];
const valueShown = 30;

/** Reads the cells of one row, remembering what is wrong with them. */
export interface RowReader<Column extends string> {
  /** Whether the sheet has the column at all; some came later than the first files. */
  has(column: Column): boolean;
  /** A text of at most `max` characters, empty when nothing stands there. */
  text(column: Column, max: number): string;
  needed(column: Column, max: number): string;
  /** Refuses an empty cell; a formula's has been refused already. */
  require(column: Column): void;
  /** One of a few words, as what it stands for. */
  word<Value>(column: Column, byWord: Readonly<Record<string, Value>>): Value | null;
  phone(column: Column): string | null;
  date(column: Column): string | null;
  minute(column: Column): number | null;
  number(column: Column): number | null;
  refuse(column: Column, fault: Fault): null;
  isFaulty(): boolean;
}

/** How a cell is read, and the fault of one that cannot be read so. */
interface Reading<Value> {
  readonly fault: Fault;
  readonly parse: (text: string) => Value | null;
}

const date: Reading<string> = { fault: 'notDate', parse: readDate };
const minute: Reading<number> = { fault: 'notTime', parse: readMinute };
const phone: Reading<string> = { fault: 'notPhone', parse: readPhone };
const number: Reading<number> = {
  fault: 'notNumber',
  parse: (text) => (/^\d{1,6}(\.\d{1,3})?$/.test(text) ? Number(text) : null),
};

/** The cells of one row by their columns, and how to refuse one. */
function cellsOf(sheet: KnownSheet, row: SheetRow, faults: ImportFault[]) {
  const place = (column: string) => sheet.places.get(column) ?? -1;
  const cell = (column: string) => row.cells[place(column)] ?? '';
  function refuse(column: string, fault: Fault): null {
    const named = columnName(sheet.kind, column, place(column));
    const value = [...cell(column)].slice(0, valueShown).join('');
    faults.push({ sheet: sheet.name, row: row.number, column: named, value, fault });
    return null;
  }
  return { cell, refuse, isFormula: (column: string) => row.formulas.includes(place(column)) };
}

/** Begins to read a row; faults are added to the list. */
export function rowReader<Column extends string>(
  sheet: KnownSheet,
  row: SheetRow,
  faults: ImportFault[],
): RowReader<Column> {
  const before = faults.length;
  const { cell, refuse, isFormula } = cellsOf(sheet, row, faults);
  for (const column of sheet.places.keys()) if (isFormula(column)) refuse(column, 'formula');
  function require(column: string): void {
    if (cell(column) === '' && !isFormula(column)) refuse(column, 'required');
  }
  function text(column: string, max: number): string {
    if (countCharacters(cell(column)) > max) refuse(column, 'tooLong');
    else if (!isCleanText(cell(column))) refuse(column, 'badCharacters');
    return cell(column);
  }
  function read<Value>(column: string, { fault, parse }: Reading<Value>): Value | null {
    const value = cell(column) === '' ? null : parse(cell(column));
    return value === null && cell(column) !== '' ? refuse(column, fault) : value;
  }
  return {
    has: (column) => (sheet.places.get(column) ?? -1) >= 0,
    text,
    require,
    refuse,
    needed(column, max) {
      require(column);
      return text(column, max);
    },
    word(column, byWord) {
      require(column);
      if (Object.hasOwn(byWord, cell(column))) return byWord[cell(column)] ?? null;
      return cell(column) === '' ? null : refuse(column, 'notAllowed');
    },
    phone: (column) => read(column, phone),
    date: (column) => read(column, date),
    minute: (column) => read(column, minute),
    number: (column) => read(column, number),
    isFaulty: () => faults.length > before,
  };
}
