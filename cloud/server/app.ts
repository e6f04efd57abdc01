import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type ErrorCode, errorStatus, type FieldFault, type Reply } from '../contract/shared/errors';
import { limits } from '../contract/shared/limits';
import { type FunctionName, functionNames } from '../contract/shared/operation';
import type { Served } from '../platform/context';
import { describeFault, isOutOfReach } from '../platform/faults';
import type { LinkKey } from '../platform/files/photo-links';
import type { PhotoStore } from '../platform/files/photo-store';
import type { Identity } from '../platform/identity';
import { type Serve, type ServePorts, serve } from '../platform/serve';
import { type SessionKeys, verifySession } from '../platform/sessions';
import type { WeChatApp } from '../platform/wechat/code-to-session';
import { demoRoutes } from './demo-routes';
import { describeOperations } from './describe-operations';
import { fileRoutes } from './file-routes';
import { healthRoutes } from './health-routes';
import { pageRoutes } from './page-routes';
import { signInRoutes } from './sign-in-routes';

/** What the HTTP application is made of. */
export interface AppParts extends ServePorts {
  readonly everything: readonly Served[];
  readonly sessionKeys: SessionKeys;
  readonly linkKeys: readonly LinkKey[];
  readonly store: PhotoStore;
  readonly wechat: WeChatApp | null;
  /** The address the listener is bound to; demo people exist on 127.0.0.1 only. */
  readonly host: string;
  readonly pagesFolder: string;
}

export type Env = { Bindings: HttpBindings };

/** Answers a refusal that no use case was asked about. */
export function refusal(code: ErrorCode, fields?: Record<string, FieldFault>): Reply {
  return { ok: false, code, ...(fields && { fields }), traceId: randomUUID() };
}

/** The response of a reply: its status, and when to come back if the server is out of breath. */
export function respond(reply: Reply): Response {
  const status = reply.ok ? 200 : errorStatus[reply.code];
  const headers: Record<string, string> = { 'Cache-Control': 'no-store' };
  if (status === 503) headers['Retry-After'] = '2';
  return Response.json(reply, { status, headers });
}

/** Says whose session a request carries. */
export async function identityOf(
  authorization: string | undefined,
  parts: Pick<AppParts, 'sessionKeys' | 'clock'>,
): Promise<Identity | null> {
  const token = authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : null;
  return token ? verifySession(parts.sessionKeys, token, parts.clock()) : null;
}

/** Builds the HTTP application: the functions, sign-in, photos, health, the operations' description and the H5 pages. */
export function createApp(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  const functions = new Map<string, Serve>(
    functionNames.map((name: FunctionName) => [name, serve(name, parts.everything, parts)]),
  );

  app.use(async (c, next) => {
    await next();
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'no-referrer');
    c.header('X-Frame-Options', 'DENY');
  });
  app.onError((error, c) => {
    parts.log.error({ route: c.req.routePath, ...describeFault(error) }, 'request failed');
    return respond(refusal(isOutOfReach(error) ? 'UNAVAILABLE' : 'INTERNAL'));
  });
  app.post(
    '/fn/:function',
    bodyLimit({ maxSize: limits.bodyBytes, onError: () => respond(refusal('TOO_LARGE')) }),
    async (c) => {
      const run = functions.get(c.req.param('function'));
      if (!run) return respond(refusal('UNKNOWN_OPERATION'));
      const event: unknown = await c.req.json().catch(() => undefined);
      if (event === undefined) return respond(refusal('INVALID'));
      return respond(await run(event, await identityOf(c.req.header('Authorization'), parts)));
    },
  );
  app.get('/operations', (c) => c.json(describeOperations()));
  app.route('/', healthRoutes(parts));
  app.route('/', signInRoutes(parts));
  app.route('/', demoRoutes(parts));
  app.route('/', fileRoutes(parts));
  app.route('/', pageRoutes(parts));
  app.notFound(() => respond(refusal('NOT_FOUND')));
  return app;
}
