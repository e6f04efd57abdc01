import { exportCommunity } from '../../../cloud/features/administration/exporting/export-community';
import { readWorkbook } from '../../../cloud/platform/sheets/read-workbook';
import { fridayMorning } from '../../support/serving';
import { wholeCommunity, workbookOf } from '../../support/workbooks';
import { openEmptyOffice } from './office';

type Office = Awaited<ReturnType<typeof openEmptyOffice>>;

/** An empty database into which a file has been imported. */
async function officeWith(file: Buffer): Promise<Office> {
  const at = await openEmptyOffice();
  const preview = await at.office.brings('chief', file);
  expect(preview.faults).toEqual([]);
  await at.office.does('chief', 'confirm-import', { importId: preview.importId });
  return at;
}

async function exported({ database, office }: Office, sheet: 'people' | 'categories' | null = null) {
  const { rows } = await database.pool.query(`select id from tree_node where name = '樟树里社区'`);
  const asked = { communityId: rows[0].id as string, sheet };
  return exportCommunity(asked, await office.callerOf('chief'), { db: database.db, now: fridayMorning });
}

it('comes back equal: exported, imported into an empty database, exported again', async () => {
  const first = await officeWith(workbookOf(wholeCommunity));
  const out = await exported(first);

  const second = await officeWith(out);
  const again = await exported(second);

  expect(await readWorkbook(again, '')).toEqual(await readWorkbook(out, ''));
  expect(again.equals(out)).toBe(true);
  const [tree] = await readWorkbook(out, '');
  expect(tree?.rows.at(7)?.cells).toEqual([
    '单元',
    '1 单元',
    '8 栋 1 单元',
    '临江市/滨湖区/柳浪街道/樟树里社区/1 网格/8 栋',
    '24',
  ]);
  await first.database.close();
  await second.database.close();
});

it('writes one sheet as CSV, with what would be calculated escaped, and reads it back', async () => {
  const categories = [['lighting', '=1+1', '反映问题', '一般', '否', '@灯']];
  const at = await officeWith(workbookOf({ ...wholeCommunity, categories, duties: [] }));

  const csv = await exported(at, 'categories');
  const preview = await at.office.brings('chief', csv, '类别.csv');

  expect(csv.toString()).toContain("lighting,'=1+1,反映问题,一般,否,'@灯");
  expect(preview.faults).toEqual([]);
  expect(preview.counts.find(({ sheet }) => sheet === 'categories')).toMatchObject({ same: 1, changed: 0 });
  await at.database.close();
});

it('gives an administrator of the community only what the role reaches', async () => {
  const at = await officeWith(workbookOf(wholeCommunity));
  const { rows } = await at.database.pool.query(
    `select p.id, n.id as "communityId" from person p, tree_node n where p.full_name = '吴军' and n.name = '樟树里社区'`,
  );
  await at.office.knows('wujun', rows[0].id);
  const caller = await at.office.callerOf('wujun');
  const tools = { db: at.database.db, now: fridayMorning };

  const csv = await exportCommunity({ communityId: rows[0].communityId, sheet: 'people' }, caller, tools);

  expect(csv.toString()).toContain('吴军');
  expect(csv.toString()).not.toContain('赵科');
  await expect(
    exportCommunity({ communityId: rows[0].id, sheet: null }, caller, tools),
  ).rejects.toMatchObject({
    code: 'NOT_FOUND',
  });
  await at.database.close();
});
