import { join } from 'node:path';
import { seedDemo } from './seed-demo';

const url = process.env.DATABASE_URL ?? '';
const folder = process.env.LINLI_FILES ?? join(process.env.LINLI_LOCAL ?? '.local', 'files');
seedDemo(url, folder).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
