import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { isOutOfReach } from '../platform/faults';
import { enterSession } from '../platform/queries/enter-session';
import { enterPerson } from '../platform/queries/load-caller';
import { Refusal } from '../platform/refusal';
import { sessionDays, signSession } from '../platform/sessions';
import { codeToSession } from '../platform/wechat/code-to-session';
import { type AppParts, type Env, refusal, respond } from './app-parts';

const maxBody = 4096;
const dayMs = 86_400_000;

type Tools = Pick<AppParts, 'db' | 'clock' | 'newId' | 'sessionKeys'>;

/** Opens a session for an identity and signs its token; null when nobody has the identity. */
export async function openSession(
  tools: Tools,
  identity: { provider: 'wechat' | 'demo'; subject: string },
): Promise<string | null> {
  const now = tools.clock();
  const sessionId = tools.newId();
  const session = { id: sessionId, createdAt: now, expiresAt: new Date(now.getTime() + sessionDays * dayMs) };
  const personId = await enterSession(tools.db, identity, session);
  return personId && signSession(tools.sessionKeys, { sessionId, personId }, now);
}

/** Enters somebody who comes for the first time, and opens a session. */
async function openFirstSession(
  tools: Tools,
  identity: { provider: 'wechat'; subject: string },
): Promise<string | null> {
  await enterPerson(tools.db, identity, tools.newId(), tools.clock());
  return openSession(tools, identity);
}

/** `POST /session/wechat { code }` → `{ token }`: signs in whoever WeChat vouches for. */
export function signInRoutes(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  app.post(
    '/session/wechat',
    bodyLimit({ maxSize: maxBody, onError: () => respond(refusal('TOO_LARGE')) }),
    async (c) => {
      const body = (await c.req.json().catch(() => null)) as { code?: unknown } | null;
      if (typeof body?.code !== 'string' || !/^[\w-]{1,128}$/.test(body.code))
        return respond(refusal('INVALID'));
      if (!parts.wechat) return respond(refusal('SIGN_IN_FAILED'));
      try {
        const identity = {
          provider: 'wechat',
          subject: await codeToSession(parts.wechat, body.code),
        } as const;
        const token = (await openSession(parts, identity)) ?? (await openFirstSession(parts, identity));
        return token ? c.json({ token }) : respond(refusal('SIGN_IN_FAILED'));
      } catch (error) {
        if (error instanceof Refusal) return respond(refusal(error.code));
        if (isOutOfReach(error)) return respond(refusal('UNAVAILABLE'));
        throw error;
      }
    },
  );
  return app;
}
