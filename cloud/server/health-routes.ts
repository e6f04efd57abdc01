import { Hono } from 'hono';
import { migrations } from '../migrations/all';
import { readDeployment } from '../platform/queries/read-deployment';
import { type AppParts, type Env, refusal, respond } from './app';

/** `/healthz`: the process answers; `/readyz`: the database answers and has this program's schema. */
export function healthRoutes(parts: Pick<AppParts, 'db'>): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    const found = await readDeployment(parts.db).catch(() => null);
    const isCurrent = found !== null && migrations.every(({ name }) => found.migrations.includes(name));
    return isCurrent ? c.json({ ok: true }) : respond(refusal('UNAVAILABLE'));
  });
  return app;
}
