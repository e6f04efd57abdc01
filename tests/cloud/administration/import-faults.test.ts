import type { Tables } from '../../../cloud/platform/database/tables';
import { packZip } from '../../../cloud/platform/sheets/write-zip';
import type { TestDatabase } from '../../support/database';
import { type SheetRows, wholeCommunity, workbookOf } from '../../support/workbooks';
import { openEmptyOffice } from './office';

let database: TestDatabase<Tables>;
let office: Awaited<ReturnType<typeof openEmptyOffice>>['office'];

beforeAll(async () => {
  ({ database, office } = await openEmptyOffice());
  const { importId } = await office.brings('chief', workbookOf(wholeCommunity));
  await office.does('chief', 'confirm-import', { importId });
});
afterAll(() => database.close());

const here = '临江市/滨湖区/柳浪街道/樟树里社区';

/** What is wrong with a file, as `row column fault`. */
async function faultsOf(rows: SheetRows): Promise<string[]> {
  const { faults } = await office.brings('chief', workbookOf(rows));
  return faults.map(({ row, column, fault }) => `${row} ${column} ${fault}`);
}

it.each<[string, SheetRows, string[]]>([
  [
    'a cycle of parents',
    {
      tree: [
        ['网格', '甲', '', '乙', '', ''],
        ['网格', '乙', '', '甲', '', ''],
      ],
    },
    ['2 上级 cycle', '3 上级 cycle'],
  ],
  ['a node that is its own parent', { tree: [['网格', '甲', '', '甲', '', '']] }, ['2 上级 cycle']],
  ['a parent nobody knows', { tree: [['网格', '甲', '', '哪里', '', '']] }, ['2 上级 parentMissing']],
  ['levels upside down', { tree: [['街道', '甲', '', `${here}/1 网格`, '', '']] }, ['2 层级 levelOrder']],
  [
    'a level that is none, and its children not as well',
    {
      tree: [
        ['片区', '甲', '', here, '', ''],
        ['楼栋', '九', '', '甲', '', ''],
      ],
      duties: [['甲', '全部', '网格员']],
    },
    ['2 层级 notAllowed'],
  ],
  [
    'the same node twice',
    {
      tree: [
        ['楼栋', '9 栋', '', `${here}/1 网格`, '', ''],
        ['楼栋', '9 栋', '', `${here}/1 网格`, '', ''],
      ],
    },
    ['3 名称 twice'],
  ],
  ['a slash in a name', { tree: [['楼栋', '9/10 栋', '', here, '', '']] }, ['2 名称 notAllowed']],
  [
    'households and telephones that are none',
    { tree: [['楼栋', '9 栋', '', here, '很多', '不知道']] },
    ['2 户数 notNumber', '2 电话 notPhone'],
  ],
  [
    'a number that belongs to somebody else',
    { people: [['王五', '', '13800000001', '志愿者', here, '', '', '']] },
    ['2 姓名 otherName'],
  ],
  [
    'two people of one number in the file',
    {
      people: [
        ['王五', '', '13900000001', '志愿者', here, '', '', ''],
        ['王六', '', '13900000001', '志愿者', here, '', '', ''],
        ['王五', '', '13900000001', '志愿者', here, '', '', ''],
      ],
    },
    ['3 姓名 otherName', '4 手机 twice'],
  ],
  [
    'a role that ends before it begins, on a day that is none, that is no role, or the street’s in a community',
    {
      people: [
        ['王五', '', '13900000001', '志愿者', here, '', '2026-07-01', '2026-06-30'],
        ['王六', '', '13900000002', '志愿者', here, '', '2026-02-30', ''],
        ['王七', '', '13900000003', '市长', here, '', '', ''],
        ['王八', '', '13900000004', '街道协调', here, '', '', ''],
      ],
    },
    ['2 结束 endsBeforeStart', '3 开始 notDate', '4 角色 notAllowed', '5 地点 notAllowed'],
  ],
  [
    'roles of units without one, and others with one',
    {
      people: [
        ['王五', '', '13900000001', '单位成员', here, '', '', ''],
        ['王六', '', '13900000002', '志愿者', here, '宏安物业', '', ''],
        ['王七', '', '13900000003', '单位成员', here, '没有这家', '', ''],
      ],
    },
    ['2 单位 unitNeeded', '3 单位 unitNotNeeded', '4 单位 unitMissing'],
  ],
  [
    'duties of places, categories and units that are not there',
    {
      duties: [
        ['哪里', '全部', '网格员'],
        [here, '什么', '网格员'],
        [here, '燃气', '没有这家'],
      ],
    },
    ['2 地点 placeMissing', '3 类别 categoryMissing', '4 归谁办 unitMissing'],
  ],
  [
    'shifts of nobody, at no time',
    {
      shifts: [
        [here, '13999999999', '周一', '8:00', '9:00'],
        [here, '13800000001', '礼拜一', '25:00', ''],
      ],
    },
    ['3 到 required', '3 从 notTime', '3 星期 notAllowed', '2 手机 personMissing'],
  ],
  [
    'deadlines of no community, of no length',
    {
      deadlines: [
        ['临江市', '整改', '', '3', '工作日'],
        [here, '整改', '紧急', '0', '工作日'],
        [here, '接单', '', '3', '工作日'],
      ],
    },
    ['3 紧急程度 notAllowed', '3 时长 notAllowed', '4 紧急程度 required', '2 社区 notAllowed'],
  ],
  [
    'a code that is none and a name that is missing',
    { categories: [['楼道', '', '反映问题', '一般', '否', '']] },
    ['2 代码 notAllowed', '2 名称 required'],
  ],
  [
    'an emergency of no kind, and one that is a wish',
    {
      categories: [
        ['alarm', '报警', '反映问题', '紧急', '否', '', '地震'],
        ['rescue', '救人', '微心愿', '紧急', '否', '', '危险'],
      ],
    },
    ['2 险情 notAllowed', '3 险情 notAllowed'],
  ],
])('names every row of %s', async (_what, rows, faults) => {
  expect(await faultsOf(rows)).toEqual(faults);
});

it('leaves how somebody wants to be called where the file does not say it', async () => {
  const people = [['李建国', '', '13800000003', '单位成员', here, '宏安物业', '2026-06-01', '']];

  const preview = await office.brings('chief', workbookOf({ people }));

  expect(preview.counts.find(({ sheet }) => sheet === 'people')).toMatchObject({ same: 1 });
  await office.does('chief', 'confirm-import', { importId: preview.importId });
  const { rows } = await database.pool.query(`select call_name from person where full_name = '李建国'`);
  expect(rows).toEqual([{ call_name: '李师傅' }]);
});

it('takes what Excel makes of dates, times and numbers', async () => {
  const preview = await office.brings(
    'chief',
    workbookOf({
      people: [['王五', '', '13900000001', '志愿者', here, '', '46174', '2026/7/1']],
      shifts: [[here, '13800000001', '周二', '0.354166666666667', '12：30']],
    }),
  );
  await office.does('chief', 'confirm-import', { importId: preview.importId });

  const { rows } = await database.pool.query(
    `select g.from_date::text, g.to_date::text, s.from_minute, s.to_minute from role_grant g join person p on p.id = g.person_id, duty_shift s
     where p.full_name = '王五' and s.weekday = 2`,
  );
  expect(rows).toEqual([
    { from_date: '2026-06-01', to_date: '2026-07-01', from_minute: 510, to_minute: 750 },
  ]);
});

it('reads one sheet from a CSV in GBK, knows it by its headings, and refuses one it does not know', async () => {
  // 名称,类型,电话,上级单位 / 老街菜场,商户,, in GBK.
  const gbk = Buffer.from(
    'c3fbb3c62cc0e0d0cd2cb5e7bbb02cc9cfbcb6b5a5cebb0d0ac0cfbdd6b2cbb3a12cc9ccbba72c2c0d0a',
    'hex',
  );

  const known = await office.brings('chief', gbk, '导出.csv');
  const unknown = await office.brings('chief', Buffer.from('甲,乙\n1,2'), '导出.csv');
  const half = await office.brings('chief', Buffer.from('名称,类型\n老街,商户'), '单位.csv');

  expect([known.faults, known.counts.find(({ sheet }) => sheet === 'units')?.made]).toEqual([[], 1]);
  expect(unknown.faults).toMatchObject([{ sheet: '导出', row: 1, fault: 'unknownSheet' }]);
  expect(half.faults.map(({ column, fault }) => `${column} ${fault}`)).toEqual([
    '电话 missingColumn',
    '上级单位 missingColumn',
  ]);
});

it('lets a title above the headings be merged, and names merged cells below them', async () => {
  const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  const headings = ['名称', '类型', '电话', '上级单位'].map((text, place) => cell(`${'ABCD'[place]}2`, text));
  const rows = [
    `<row r="1">${cell('A1', '樟树里社区的单位')}</row>`,
    `<row r="2">${headings.join('')}</row>`,
    `<row r="3">${cell('A3', '宏安物业')}${cell('B3', '物业')}</row>`,
    `<row r="4">${cell('A4', '安达电梯')}</row>`,
  ];
  const merged = '<mergeCells><mergeCell ref="A1:D1"/><mergeCell ref="B3:B4"/></mergeCells>';
  const file = packZip([
    {
      name: 'xl/workbook.xml',
      text: '<workbook xmlns:r="r"><sheets><sheet name="单位" r:id="a"/></sheets></workbook>',
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      text: '<Relationships><Relationship Id="a" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      text: `<worksheet><sheetData>${rows.join('')}</sheetData>${merged}</worksheet>`,
    },
  ]);

  const { faults } = await office.brings('chief', file);

  expect(faults.map(({ row, column, fault }) => `${row} ${column} ${fault}`)).toEqual([
    '3 类型 merged',
    '4 类型 required',
  ]);
});

it('refuses a formula where it stands, also in a CSV', async () => {
  const csv = Buffer.from('名称,类型,电话,上级单位\n=A1,物业,,\n好邻居,=1+1,,');

  const { faults } = await office.brings('chief', csv, '单位.csv');

  expect(faults.map(({ row, column, fault }) => `${row} ${column} ${fault}`)).toEqual([
    '2 名称 formula',
    '3 类型 formula',
  ]);
});
