import { Hono, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { limits } from '../contract/shared/limits';
import { type FunctionName, functionNames } from '../contract/shared/operation';
import { describeFault, isOutOfReach } from '../platform/faults';
import { Refusal } from '../platform/refusal';
import { type Serve, serve } from '../platform/serve';
import { type AppParts, type Env, identityOf, refusal, respond } from './app-parts';
import { demoRoutes } from './demo-routes';
import { describeOperations } from './describe-operations';
import { exportRoutes } from './export-routes';
import { fileRoutes } from './file-routes';
import { healthRoutes } from './health-routes';
import { importRoutes } from './import-routes';
import { pageRoutes } from './page-routes';
import { signInCodeRoutes } from './sign-in-code-routes';
import { signInRoutes } from './sign-in-routes';
import { tableRoutes } from './table-routes';

const limitBody = bodyLimit({ maxSize: limits.bodyBytes, onError: () => respond(refusal('TOO_LARGE')) });

/** Refuses what is too long; a body that says its length is not counted, for Node reads no more of it than that. */
const limited: MiddlewareHandler<Env> = (c, next) =>
  Number(c.req.header('Content-Length')) <= limits.bodyBytes ? next() : limitBody(c, next);

/** What every answer says to browsers: on the response itself, as hono's own setter would lead the body through a stream each time. */
const guarded: MiddlewareHandler<Env> = async (c, next) => {
  await next();
  const { headers } = c.res;
  headers.set('X-Content-Type-Options', 'nosniff');
  headers.set('Referrer-Policy', 'no-referrer');
  headers.set('X-Frame-Options', 'DENY');
};

/** Builds the HTTP application: the functions, sign-in, photos, health, the operations' description and the H5 pages. */
export function createApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  const functions = new Map<string, Serve>(
    functionNames.map((name: FunctionName) => [name, serve(name, parts.everything, parts)]),
  );

  app.use(guarded);
  app.onError((error, c) => {
    if (error instanceof Refusal) return respond(refusal(error.code, error.facts.fields));
    const reply = refusal(isOutOfReach(error) ? 'UNAVAILABLE' : 'INTERNAL');
    const { traceId } = reply;
    parts.log.error({ traceId, route: c.req.routePath, ...describeFault(error) }, 'request failed');
    return respond(reply);
  });
  app.post('/fn/:function', limited, async (c) => {
    const run = functions.get(c.req.param('function'));
    if (!run) return respond(refusal('UNKNOWN_OPERATION'));
    const event: unknown = await c.req.json().catch(() => undefined);
    if (event === undefined) return respond(refusal('INVALID'));
    return respond(await run(event, await identityOf(c.req.header('Authorization'), parts)));
  });
  app.get('/operations', (c) => c.json(describeOperations()));
  app.route('/', healthRoutes(parts));
  app.route('/', signInRoutes(parts));
  app.route('/', signInCodeRoutes(parts));
  app.route('/', demoRoutes(parts));
  app.route('/', fileRoutes(parts));
  app.route('/', importRoutes(parts));
  app.route('/', exportRoutes(parts));
  app.route('/', tableRoutes(parts));
  app.route('/', pageRoutes(parts));
  app.notFound(() => respond(refusal('NOT_FOUND')));
  return app;
}
