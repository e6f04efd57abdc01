import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id } from '../shared/schemas';

/** The sheets of a community's workbook, in the order in which one needs the other. */
export const sheetKinds = ['tree', 'units', 'categories', 'people', 'duties', 'shifts', 'deadlines'] as const;
export type SheetKind = (typeof sheetKinds)[number];

/** What can be wrong with a row, or with a sheet as a whole. */
export const importFaults = [
  'unknownSheet',
  'missingColumn',
  'merged',
  'formula',
  'required',
  'tooLong',
  'badCharacters',
  'notAllowed',
  'notNumber',
  'notPhone',
  'notDate',
  'notTime',
  'twice',
  'cycle',
  'parentMissing',
  'levelOrder',
  'placeMissing',
  'unitMissing',
  'categoryMissing',
  'personMissing',
  'otherName',
  'unitNeeded',
  'unitNotNeeded',
  'endsBeforeStart',
  'notYours',
  'sharedWithOthers',
] as const;

/** One thing wrong, where the person finds it in the file. */
export const ImportFault = z.strictObject({
  /** The sheet's name in the file. */
  sheet: z.string(),
  /** As the spreadsheet counts rows, from 1. */
  row: z.int(),
  /** The column's heading in the file, or its letters; empty when the whole row is meant. */
  column: z.string(),
  /** What stands there, cut to 30 characters. */
  value: z.string(),
  fault: z.enum(importFaults),
});
export type ImportFault = z.infer<typeof ImportFault>;

/** What confirming would do to the rows of one sheet. */
export const ImportCounts = z.strictObject({
  made: z.int(),
  changed: z.int(),
  /** Roles to which the file gives an earlier end. */
  ended: z.int(),
  same: z.int(),
});
export type ImportCounts = z.infer<typeof ImportCounts>;

/** So many faults are shown; the rest is counted. */
export const faultsShown = 200;

/** What a file would do, as it was found when it was brought or last looked at. Nothing has changed yet. */
export const importPreview = defineOperation({
  name: 'import-preview',
  function: 'administration',
  kind: 'query',
  access: ['administrator'],
  input: z.strictObject({ importId: Id }),
  output: z.strictObject({
    importId: Id,
    fileName: z.string(),
    isConfirmed: z.boolean(),
    counts: z.array(z.extend(ImportCounts, { sheet: z.enum(sheetKinds) })),
    /** The first 200, sheet by sheet, row by row. */
    faults: z.array(ImportFault),
    faultCount: z.int(),
  }),
});

/**
 * Carries out a previewed import, all of it or nothing. Refused as INVALID while it has faults, as CHANGED when it would do something
 * else by now than what was shown; the preview then shows the new.
 */
export const confirmImport = defineOperation({
  name: 'confirm-import',
  function: 'administration',
  kind: 'command',
  access: ['administrator'],
  input: z.strictObject({ importId: Id }),
  output: z.strictObject({ importId: Id }),
});
