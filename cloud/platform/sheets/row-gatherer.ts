import { Refusal } from '../refusal';
import { type SheetRow, sheetLimits } from './sheet';

/** Gathers the cells of one sheet into rows, and refuses what is too much as soon as it comes. */
export interface RowGatherer {
  /** Throws TOO_LARGE beyond the limits of a sheet. */
  put(row: number, column: number, text: string, isFormula: boolean): void;
  rows(): SheetRow[];
}

/** Begins an empty sheet. */
export function gatherRows(): RowGatherer {
  const rows: { number: number; cells: string[]; formulas: number[] }[] = [];
  let current: (typeof rows)[number] | undefined;
  return {
    put(row, column, text, isFormula) {
      const trimmed = text.trim();
      if (trimmed === '' && !isFormula) return;
      if (column >= sheetLimits.columns || trimmed.length > sheetLimits.cellCharacters)
        throw new Refusal('TOO_LARGE', { because: 'a cell' });
      if (current?.number !== row) {
        if (rows.length >= sheetLimits.rows) throw new Refusal('TOO_LARGE', { because: 'rows' });
        current = { number: row, cells: [], formulas: [] };
        rows.push(current);
      }
      while (current.cells.length < column) current.cells.push('');
      current.cells[column] = isFormula ? '' : trimmed;
      if (isFormula) current.formulas.push(column);
    },
    rows: () => rows,
  };
}
