import { readWorkbook } from '../../../cloud/platform/sheets/read-workbook';
import type { Sheet } from '../../../cloud/platform/sheets/sheet';
import { writeCsv } from '../../../cloud/platform/sheets/write-csv';
import { streamWorkbook, writeWorkbook } from '../../../cloud/platform/sheets/write-workbook';
import { packZip } from '../../../cloud/platform/sheets/write-zip';

const cellsOf = (sheet: Sheet | undefined) => sheet?.rows.map(({ cells }) => cells);

/** A workbook of one sheet whose inside is given as XML. */
function workbookOf(sheet: string, shared = ''): Buffer {
  return packZip([
    {
      name: 'xl/workbook.xml',
      text: '<workbook xmlns:r="r"><sheets><sheet name="层级" r:id="rId1"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    { name: 'xl/sharedStrings.xml', text: `<sst>${shared}</sst>` },
    { name: 'xl/worksheets/sheet1.xml', text: `<worksheet>${sheet}</worksheet>` },
  ]);
}

const refusedAs = async (file: Buffer) =>
  readWorkbook(file, 'a.csv').then(
    () => 'read',
    (error: { code?: string }) => error.code,
  );

it('reads back every sheet that it writes, whatever the cells begin with', async () => {
  const rows = [
    ['名称', '电话'],
    ['=1+1', ' <b> & "引号" '],
    ['', "'@x"],
  ];

  const [first, second] = await readWorkbook(
    writeWorkbook([
      { name: '层级', rows },
      { name: '单位', rows: [['a']] },
    ]),
    'x',
  );

  expect([first?.name, second?.name]).toEqual(['层级', '单位']);
  expect(cellsOf(first)).toEqual([
    ['名称', '电话'],
    ['=1+1', '<b> & "引号"'],
    ['', "'@x"],
  ]);
  expect(first?.rows[2]?.number).toBe(3);
});

it('names formulas and merged cells, and reads shared texts without the readings over them', async () => {
  const shared = '<si><r><t>樟树</t></r><r><t>里</t></r><rPh><t>zhang</t></rPh></si>';
  const rows =
    '<row r="3"><c r="A3" t="s"><v>0</v></c><c r="C3"><f>A1&amp;B1</f><v>7</v></c><c><v>12</v></c></row>';

  const [sheet] = await readWorkbook(
    workbookOf(`<sheetData>${rows}</sheetData><mergeCells><mergeCell ref="A3:B4"/></mergeCells>`, shared),
    'x',
  );

  expect(sheet).toEqual({
    name: '层级',
    rows: [{ number: 3, cells: ['樟树里', '', '', '12'], formulas: [2] }],
    merged: ['A3:B4'],
  });
});

it('reads a CSV in UTF-8, UTF-16 and GBK, and refuses what is none of them', async () => {
  const gbk = Buffer.from([0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0x31]);
  const wide = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('名称,1', 'utf16le')]);

  for (const file of [gbk, wide, Buffer.from('名称,1'), Buffer.from('\ufeff名称,1')])
    expect(cellsOf((await readWorkbook(file, '层级.csv'))[0])).toEqual([['名称', '1']]);
  expect(await refusedAs(Buffer.from([0x61, 0xff, 0xff, 0x2c]))).toBe('FILE_UNREADABLE');
});

it('writes cells that begin with a sign of calculation escaped, and reads them back as they were', async () => {
  const rows = [['=HYPERLINK("x")', '+86', '-1', '@a', "'=x", 'a,"b"\n二']];

  const written = writeCsv(rows);

  expect(written).toContain("'+86");
  expect(written).not.toMatch(/(^|,|")[=+@]/m);
  expect(cellsOf((await readWorkbook(Buffer.from(written), 'x.csv'))[0])).toEqual(rows);
});

it('takes a CSV cell that calculates for a formula, and keeps rows where they stand', async () => {
  const [sheet] = await readWorkbook(Buffer.from('a,=1+1\r\n\r\n"多\n行",b'), 'x.csv');

  expect(sheet?.rows).toEqual([
    { number: 1, cells: ['a', ''], formulas: [1] },
    { number: 3, cells: ['多\n行', 'b'], formulas: [] },
  ]);
});

it.each([
  ['an old or locked workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
  ['a picture', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
  ['half an archive', workbookOf('').subarray(0, 300)],
  ['an archive without sheets', packZip([{ name: 'a.txt', text: 'a' }])],
  ['XML that is not well-formed', workbookOf('<sheetData><row>')],
  ['quotes that never close', Buffer.from('a,"b')],
])('refuses %s', async (_what, file) => {
  expect(await refusedAs(file)).toBe('FILE_UNREADABLE');
});

it('refuses entities, which could grow without end', async () => {
  const bomb = packZip([
    { name: 'xl/_rels/workbook.xml.rels', text: '<!DOCTYPE a [<!ENTITY b "bbbb">]><a>&b;</a>' },
  ]);

  expect(await refusedAs(bomb)).toBe('FILE_UNREADABLE');
});

it('refuses a small archive that unpacks to more than is read, whatever sizes it claims', async () => {
  const bomb = workbookOf(' '.repeat(110 * 1024 * 1024));

  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await refusedAs(bomb)).toBe('TOO_LARGE');
});

it.each([
  [
    'rows in all sheets together',
    writeWorkbook(['a', 'b', 'c'].map((name) => ({ name, rows: Array(15_000).fill(['1']) }))),
  ],
  ['rows', Buffer.from('a,b\n'.repeat(20_001))],
  ['columns', Buffer.from(`${',a'.repeat(41)}`)],
  ['characters in a cell', Buffer.from('字'.repeat(1001))],
  ['bytes', Buffer.alloc(10 * 1024 * 1024 + 1, 'a')],
])('refuses too many %s', async (_what, file) => {
  expect(await refusedAs(file)).toBe('TOO_LARGE');
});

describe('a workbook written piece by piece', () => {
  async function* pages(read: number[], count = 3) {
    for (let page = 0; page < count; page += 1) {
      read.push(page);
      yield [[`第 ${page} 页`, '=1+1', '<&>']];
    }
  }

  it('is read back like one written at once', async () => {
    const pieces: Buffer[] = [];
    for await (const piece of streamWorkbook('台账', pages([]))) pieces.push(piece);

    const [sheet] = await readWorkbook(Buffer.concat(pieces), '');

    expect(sheet?.name).toBe('台账');
    expect(sheet?.rows.map(({ cells }) => cells)).toEqual(
      [0, 1, 2].map((page) => [`第 ${page} 页`, '=1+1', '<&>']),
    );
  });

  it('reads no further when nobody takes it any more', async () => {
    const read: number[] = [];
    const file = streamWorkbook('台账', pages(read, 100_000));

    for (let piece = 0; piece < 12; piece += 1) await file.next();
    await file.return(undefined);

    expect(read.length).toBeLessThan(100_000);
  });

  it('breaks off when a page cannot be read', async () => {
    async function* broken() {
      yield [['第 0 页']];
      throw new Error('the database is gone');
    }
    const taken = async () => {
      for await (const piece of streamWorkbook('台账', broken())) expect(piece.length).toBeGreaterThan(0);
    };

    await expect(taken()).rejects.toThrow('the database is gone');
  });
});
