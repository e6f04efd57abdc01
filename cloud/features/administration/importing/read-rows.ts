import type { ImportFault, SheetKind } from '../../../contract/administration/imports';
import { urgentSteps } from '../../../contract/requests/deadlines';
import { limits } from '../../../contract/shared/limits';
import type { Sheet } from '../../../platform/sheets/sheet';
import {
  type ColumnOf,
  directByWord,
  emergencyByWord,
  everyCategoryWord,
  gridWorkerWord,
  kindByWord,
  levelByWord,
  measureByWord,
  roleByWord,
  stepByWord,
  urgencyByWord,
  weekdayByWord,
} from '../sheet-words';
import type { CommunityRows, DeadlineRow, PersonRow, ShiftRow } from './community-rows';
import { recogniseSheets } from './recognise-sheets';
import { type RowReader, rowReader } from './row-reader';

type Reader<Kind extends SheetKind> = RowReader<ColumnOf<Kind>>;
/** What a row holds besides its place; null where a cell was refused. */
type Draft<Kind extends SheetKind> = {
  [Field in keyof Omit<CommunityRows[Kind][number], 'sheet' | 'row'>]:
    | CommunityRows[Kind][number][Field]
    | null;
};

const pathLength = 200;
const codePattern = /^[a-z][a-z0-9-]{1,29}$/;
const days = 1440;

function readPerson(row: Reader<'people'>): Draft<'people'> {
  const [fromDate, toDate] = [row.date('from'), row.date('to')];
  if (fromDate && toDate && toDate < fromDate) row.refuse('to', 'endsBeforeStart');
  const role: PersonRow['role'] | null = row.word('role', roleByWord);
  const unit = row.text('unit', limits.title) || null;
  const needsUnit = role === 'unitLead' || role === 'unitMember';
  if (role && needsUnit && !unit) row.refuse('unit', 'unitNeeded');
  if (role && !needsUnit && unit) row.refuse('unit', 'unitNotNeeded');
  const name = row.needed('name', limits.name);
  row.require('phone');
  return {
    name,
    callName: row.text('callName', limits.name),
    phone: row.phone('phone'),
    role,
    place: row.needed('place', pathLength),
    unit,
    fromDate,
    toDate,
  };
}

function readShift(row: Reader<'shifts'>): Draft<'shifts'> {
  for (const column of ['phone', 'from', 'to'] as const) row.require(column);
  const [fromMinute, to] = [row.minute('from'), row.minute('to')];
  if (fromMinute === days) row.refuse('from', 'notTime');
  const toMinute: ShiftRow['toMinute'] | null =
    fromMinute !== null && to !== null && to <= fromMinute ? to + days : to;
  return {
    place: row.needed('place', pathLength),
    phone: row.phone('phone'),
    weekday: row.word('weekday', weekdayByWord),
    fromMinute,
    toMinute,
  };
}

function readDeadline(row: Reader<'deadlines'>): Draft<'deadlines'> {
  const step: DeadlineRow['step'] | null = row.word('step', stepByWord);
  const isByUrgency = (urgentSteps as readonly (string | null)[]).includes(step);
  if (step && !isByUrgency && row.text('urgency', limits.name) !== '') row.refuse('urgency', 'notAllowed');
  const amount = row.number('amount');
  row.require('amount');
  if (amount === 0) row.refuse('amount', 'notAllowed');
  return {
    place: row.needed('place', pathLength),
    step,
    urgency: isByUrgency ? row.word('urgency', urgencyByWord) : null,
    amount,
    measure: row.word('measure', measureByWord),
  };
}

/** How a row of each kind is read. */
const readers: { readonly [Kind in SheetKind]: (row: Reader<Kind>) => Draft<Kind> } = {
  tree(row) {
    const name = row.needed('name', limits.title);
    if (name.includes('/')) row.refuse('name', 'notAllowed');
    return {
      level: row.word('level', levelByWord),
      name,
      label: row.text('label', limits.title),
      parent: row.text('parent', pathLength),
      households: row.number('households') ?? 0,
      phone: row.phone('phone'),
    };
  },
  units: (row) => ({
    name: row.needed('name', limits.title),
    trade: row.needed('trade', limits.name),
    phone: row.phone('phone'),
    superior: row.text('superior', limits.title) || null,
  }),
  categories(row) {
    const code = row.needed('code', limits.title);
    if (code !== '' && !codePattern.test(code)) row.refuse('code', 'notAllowed');
    const kind = row.word('kind', kindByWord);
    const isSaid = row.text('emergency', limits.name) !== '';
    const emergency = isSaid ? row.word('emergency', emergencyByWord) : null;
    if (isSaid && kind !== null && kind !== 'issue') row.refuse('emergency', 'notAllowed');
    return {
      code,
      name: row.needed('name', limits.name),
      kind,
      urgency: row.word('urgency', urgencyByWord),
      isDirect: row.word('direct', directByWord),
      ...(row.has('emergency') && { emergency }),
      hints: row
        .text('hints', limits.text)
        .split(/[\s、，,]+/)
        .filter(Boolean),
    };
  },
  people: readPerson,
  duties(row) {
    const category = row.text('category', limits.title);
    const receiver = row.needed('receiver', limits.title);
    return {
      place: row.needed('place', pathLength),
      category: category === '' || category === everyCategoryWord ? null : category,
      unit: receiver === gridWorkerWord ? null : receiver,
    };
  },
  shifts: readShift,
  deadlines: readDeadline,
};

/** Reads every row of every sheet; rows with a fault are left out and their faults named. */
export function readRows(sheets: readonly Sheet[]): { rows: CommunityRows; faults: ImportFault[] } {
  const { known, faults } = recogniseSheets(sheets);
  const rows: CommunityRows = {
    tree: [],
    units: [],
    categories: [],
    people: [],
    duties: [],
    shifts: [],
    deadlines: [],
    broken: [],
  };
  for (const sheet of known) {
    const read = readers[sheet.kind] as (row: RowReader<string>) => object;
    for (const row of sheet.rows) {
      const reader = rowReader(sheet, row, faults);
      const draft = { sheet: sheet.name, row: row.number, ...read(reader) };
      if (reader.isFaulty()) rows.broken.push(...row.cells.filter(Boolean));
      else (rows[sheet.kind] as object[]).push(draft);
    }
  }
  return { rows, faults };
}
