import { migrations } from '../migrations/all';
import type { Database } from './context';
import { readDeployment } from './queries/read-deployment';
import { Refusal } from './refusal';

/**
 * Makes a check that the database has the schema of this program; a yes is remembered. Nobody migrates on the side: until an operator
 * has, the check throws UNAVAILABLE.
 */
export function schemaCheck(db: Database): () => Promise<void> {
  let isCurrent = false;
  return async () => {
    if (isCurrent) return;
    const found = await readDeployment(db).catch((error: { code?: unknown }) => {
      throw new Refusal('UNAVAILABLE', { because: `schema unreadable ${String(error.code)}` });
    });
    isCurrent = migrations.every(({ name }) => found.migrations.includes(name));
    if (!isCurrent) throw new Refusal('UNAVAILABLE', { because: 'schema not current' });
  };
}
