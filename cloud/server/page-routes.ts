import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import type { AppParts, Env } from './app-parts';

/** The H5 pages. Files with a hash in their name may be kept for ever, the page itself never. */
export function pageRoutes(parts: Pick<AppParts, 'pagesFolder'>): Hono<Env> {
  const app = new Hono<Env>();
  app.use('/*', async (c, next) => {
    await next();
    if (c.req.method === 'GET' && c.res.ok && !c.res.headers.has('Cache-Control'))
      c.header('Cache-Control', 'no-cache');
  });
  app.get('/*', serveStatic({ root: parts.pagesFolder }));
  return app;
}
