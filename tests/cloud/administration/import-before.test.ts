import { writeWorkbook } from '../../../cloud/platform/sheets/write-workbook';
import { wholeCommunity, workbookOf } from '../../support/workbooks';
import { openEmptyOffice } from './office';

it('leaves what is an emergency as it is where a file from before has no column for it', async () => {
  const { database, office } = await openEmptyOffice();
  const first = await office.brings('chief', workbookOf(wholeCommunity));
  await office.does('chief', 'confirm-import', { importId: first.importId });
  const headings = ['代码', '名称', '种类', '紧急程度', '直派', '提示词'];
  const rows = [headings, ['gas', '燃气', '反映问题', '水电气', '是', '煤气']];

  const preview = await office.brings('chief', writeWorkbook([{ name: '类别', rows }]));

  expect(preview.faults).toEqual([]);
  await office.does('chief', 'confirm-import', { importId: preview.importId });
  const found = await database.pool.query(`select hints, emergency from category where code = 'gas'`);
  expect(found.rows).toEqual([{ hints: ['煤气'], emergency: 'gas' }]);
  await database.close();
});
