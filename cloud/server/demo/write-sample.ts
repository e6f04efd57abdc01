import { writeFileSync } from 'node:fs';
import { sampleWorkbook } from './sample-workbook';

writeFileSync('docs/samples/community.xlsx', sampleWorkbook());
