import { Hono, type Context as HttpContext } from 'hono';
import { readDemoPeople, readDeployment } from '../platform/queries/read-deployment';
import { type AppParts, type Env, refusal, respond } from './app-parts';
import { openSession } from './sign-in-routes';

const loopback = '127.0.0.1';
const localHost = /^(127\.0\.0\.1|localhost)(:\d+)?$/;
/** What a proxy adds; whoever comes through one is not on this machine. */
const forwarding = /^(forwarded|via|x-forwarded-.*|x-real-ip|cf-connecting-ip|true-client-ip)$/;

/** `/demo/people` and `/demo/session`: only on loopback, unforwarded, and while the database carries the demo mark. To others: not found. */
export function demoRoutes(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  async function isAllowed(c: HttpContext<Env>): Promise<boolean> {
    if (parts.host !== loopback || !localHost.test(c.req.header('Host') ?? '')) return false;
    if (Object.keys(c.req.header()).some((name) => forwarding.test(name))) return false;
    return (await readDeployment(parts.db)).isDemo;
  }
  app.get('/demo/people', async (c) => {
    if (!(await isAllowed(c))) return respond(refusal('NOT_FOUND'));
    return c.json(await readDemoPeople(parts.db));
  });
  app.post('/demo/session', async (c) => {
    if (!(await isAllowed(c))) return respond(refusal('NOT_FOUND'));
    const body = (await c.req.json().catch(() => null)) as { person?: unknown } | null;
    if (typeof body?.person !== 'string') return respond(refusal('INVALID'));
    const token = await openSession(parts, { provider: 'demo', subject: body.person });
    return token ? c.json({ token }) : respond(refusal('NOT_FOUND'));
  });
  return app;
}
