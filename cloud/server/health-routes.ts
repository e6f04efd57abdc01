import { Hono } from 'hono';
import { schemaCheck } from '../platform/schema-check';
import { type AppParts, type Env, refusal, respond } from './app-parts';

/** `/healthz`: the process answers; `/readyz`: the database answers and has this program's schema. */
export function healthRoutes(parts: Pick<AppParts, 'db'>): Hono<Env> {
  const app = new Hono<Env>();
  app.get('/healthz', (c) => c.json({ ok: true }));
  app.get('/readyz', async (c) => {
    const isReady = await schemaCheck(parts.db)().then(
      () => true,
      () => false,
    );
    return isReady ? c.json({ ok: true }) : respond(refusal('UNAVAILABLE'));
  });
  return app;
}
