import { readFileSync } from 'node:fs';
import { readWorkbook } from '../../../cloud/platform/sheets/read-workbook';
import { sampleWorkbook } from '../../../cloud/server/demo/sample-workbook';
import { openEmptyOffice } from './office';

const sample = () => readFileSync('docs/samples/community.xlsx');

it('is what the script writes', async () => {
  expect(await readWorkbook(sample(), '')).toEqual(await readWorkbook(sampleWorkbook(), ''));
});

it('makes a community of an empty database in which nothing is missing', async () => {
  const { database, office } = await openEmptyOffice();

  const preview = await office.brings('chief', sample());
  await office.does('chief', 'confirm-import', { importId: preview.importId });

  expect(preview.faults).toEqual([]);
  expect(await office.does('chief', 'alarms', {})).toEqual({ alarms: [] });
  const { rows } = await database.pool.query('select sum(households)::int as n from tree_node');
  expect(rows[0].n).toBe(2890);
  await database.close();
});
