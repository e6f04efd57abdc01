import { nameFirstAdministrator } from '../../../cloud/features/administration/name-first-administrator';
import { forgetImports } from '../../../cloud/features/administration/queries/pending-imports';
import { fridayMorning } from '../../support/serving';
import { wholeCommunity, workbookOf } from '../../support/workbooks';
import { openEmptyOffice, type Preview } from './office';

let at: Awaited<ReturnType<typeof openEmptyOffice>>;

beforeEach(async () => {
  at = await openEmptyOffice();
});
afterEach(() => at.database.close());

const countOf = (preview: Preview) =>
  Object.fromEntries(
    preview.counts.map(({ sheet, made, changed, ended, same }) => [sheet, [made, changed, ended, same]]),
  );

async function rowsOf(table: string): Promise<number> {
  const { rows } = await at.database.pool.query(`select count(*)::int as n from ${table}`);
  return rows[0].n;
}

it('makes a working community of an empty database, and nothing before it is confirmed', async () => {
  const preview = await at.office.brings('chief', workbookOf(wholeCommunity));

  expect(preview).toMatchObject({ faults: [], faultCount: 0, isConfirmed: false });
  expect(countOf(preview)).toEqual({
    tree: [8, 0, 0, 1],
    units: [1, 0, 0, 0],
    categories: [3, 0, 0, 0],
    people: [5, 0, 0, 0],
    duties: [2, 0, 0, 0],
    shifts: [2, 0, 0, 0],
    deadlines: [2, 0, 0, 0],
  });
  expect([await rowsOf('tree_node'), await rowsOf('person')]).toEqual([1, 1]);

  await at.office.does('chief', 'confirm-import', { importId: preview.importId });

  expect([await rowsOf('tree_node'), await rowsOf('person'), await rowsOf('duty')]).toEqual([9, 6, 2]);
  const { rows } = await at.database.pool.query(`
    select n.label, c.settings, cardinality(n.ancestors) as depth, c.name as community
    from tree_node n join tree_node c on c.id = n.community_id where n.name = '2 单元'`);
  expect(rows[0]).toEqual({
    label: '8 栋 2 单元',
    depth: 7,
    community: '樟树里社区',
    settings: { deadlines: { firstAnswer: { urgent: { hours: 1 } }, claimTerm: { days: 10 } } },
  });
});

it('does nothing the second time the same file comes', async () => {
  const first = await at.office.brings('chief', workbookOf(wholeCommunity));
  await at.office.does('chief', 'confirm-import', { importId: first.importId });

  const again = await at.office.brings('chief', workbookOf(wholeCommunity));

  expect(again.faults).toEqual([]);
  expect(again.counts.every(({ made, changed, ended }) => made + changed + ended === 0)).toBe(true);
});

it('answers a repeated confirmation and does it once', async () => {
  const { importId } = await at.office.brings('chief', workbookOf(wholeCommunity));

  const replies = await Promise.all(
    [1, 2, 3].map(() => at.office.call('chief', 'confirm-import', { importId }, 'the-very-same-key')),
  );

  expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
  expect(await rowsOf('tree_node')).toBe(9);
  expect(await at.office.tries('chief', 'confirm-import', { importId })).toBe('NOT_FOUND');
});

it('shows the new and does nothing when something the file mentions has changed since', async () => {
  const first = await at.office.brings('chief', workbookOf(wholeCommunity));
  await at.office.does('chief', 'confirm-import', { importId: first.importId });
  const units = [['宏安物业', '物业', '0571-88000199', '宏安集团']];
  const mine = await at.office.brings('chief', workbookOf({ units }));
  const theirs = await at.office.brings(
    'chief',
    workbookOf({ units: [['宏安物业', '物业服务', '0571-88000199', '宏安集团']] }),
  );
  await at.office.does('chief', 'confirm-import', { importId: theirs.importId });

  expect(await at.office.tries('chief', 'confirm-import', { importId: mine.importId })).toBe('CHANGED');

  const { rows } = await at.database.pool.query('select trade from unit');
  expect(rows).toEqual([{ trade: '物业服务' }]);
  const shown = await at.office.does<Preview>('chief', 'import-preview', { importId: mine.importId });
  expect(countOf(shown).units).toEqual([0, 1, 0, 0]);
  expect(await at.office.tries('chief', 'confirm-import', { importId: mine.importId })).toBe('ok');
});

it('ends a role when the file gives it an end, and says so beforehand', async () => {
  const first = await at.office.brings('chief', workbookOf(wholeCommunity));
  await at.office.does('chief', 'confirm-import', { importId: first.importId });
  const [desk] = wholeCommunity.people;
  const people = [[...desk.slice(0, 4), '临江市/滨湖区/柳浪街道/樟树里社区', '', '2026-06-01', '2026-06-30']];

  const preview = await at.office.brings('chief', workbookOf({ people }));
  await at.office.does('chief', 'confirm-import', { importId: preview.importId });

  expect(countOf(preview).people).toEqual([0, 0, 1, 0]);
  const { rows } = await at.database.pool.query(`select to_date::text from role_grant where role = 'desk'`);
  expect(rows).toEqual([{ to_date: '2026-06-30' }]);
});

it('does not let a file end the last administrator', async () => {
  const people = [['沈洁', '沈洁', '13800000000', '管理员', '临江市', '', '2026-06-12', '2026-06-12']];
  const { importId } = await at.office.brings('chief', workbookOf({ people }));

  expect(await at.office.tries('chief', 'confirm-import', { importId })).toBe('LAST_ADMINISTRATOR');
  expect(await at.office.tries('chief', 'import-preview', { importId })).toBe('ok');
});

it('keeps an administrator of a community from what lies above and beside it', async () => {
  const first = await at.office.brings('chief', workbookOf(wholeCommunity));
  await at.office.does('chief', 'confirm-import', { importId: first.importId });
  const { rows } = await at.database.pool.query(`select id from person where full_name = '吴军'`);
  await at.office.knows('wujun', rows[0].id);
  const city = '临江市/滨湖区/柳浪街道';

  const preview = await at.office.brings(
    'wujun',
    workbookOf({
      tree: [
        ['市', '临江市', '临江', '', '', ''],
        ['社区', '嘉荷社区', '', city, '', ''],
        ['楼栋', '9 栋', '', `${city}/樟树里社区/1 网格`, '', ''],
      ],
      people: [['赵科', '赵科', '13800000004', '管理员', city, '', '', '']],
    }),
  );

  expect(preview.faults.map(({ row, fault }) => [row, fault])).toEqual([
    [2, 'notYours'],
    [3, 'notYours'],
    [2, 'notYours'],
  ]);
  expect(countOf(preview).tree).toEqual([1, 0, 0, 0]);
  expect(await at.office.tries('wujun', 'confirm-import', { importId: preview.importId })).toBe('INVALID');
  expect(await at.office.tries('chief', 'import-preview', { importId: preview.importId })).toBe('NOT_FOUND');
});

it('is forgotten after a day, for it holds names and numbers', async () => {
  const { importId } = await at.office.brings('chief', workbookOf(wholeCommunity));
  const { db } = at.database;
  const hoursLater = (hours: number) => ({ db, now: new Date(fridayMorning.getTime() + hours * 3_600_000) });

  expect(await forgetImports(hoursLater(23))).toBe(0);
  expect(await at.office.tries('chief', 'import-preview', { importId })).toBe('ok');
  expect(await forgetImports(hoursLater(25))).toBe(1);
  expect(await at.office.tries('chief', 'confirm-import', { importId })).toBe('NOT_FOUND');
});

it('is for administrators', async () => {
  const { database, office, chief } = at;
  const { rows } = await database.pool.query(
    `insert into person (id, created_at) values (gen_random_uuid(), now()) returning id`,
  );
  await office.knows('nobody', rows[0].id);

  expect(await office.tries('nobody', 'import-preview', { importId: rows[0].id })).toBe('FORBIDDEN');
  const again = { db: database.db, now: fridayMorning, newId: () => rows[0].id as string };
  expect(await nameFirstAdministrator(chief, again)).toBeNull();
});
