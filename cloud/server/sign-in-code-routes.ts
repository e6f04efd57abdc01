import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import * as z from 'zod/mini';
import { useInvitation } from '../contract/session/claim-identity';
import { SignInCode } from '../contract/session/sign-in-code';
import { enterByInvitation } from '../features/session/enter-by-invitation';
import { claimSession, limitCodes, makeCode } from '../features/session/sign-in-codes';
import { isOutOfReach } from '../platform/faults';
import { Refusal } from '../platform/refusal';
import { signSession } from '../platform/sessions';
import { type AppParts, type Env, refusal, respond } from './app-parts';
import { callerAddress } from './caller-address';
import { describeBrowser } from './describe-browser';

const maxBody = 1024;

const Invited = useInvitation.input;
const Claim = z.strictObject({ code: SignInCode, secret: SignInCode });

/** Words how a request failed; what is not a refusal goes to the log. */
function respondFailed(error: unknown): Response {
  if (error instanceof Refusal) return respond(refusal(error.code));
  if (isOutOfReach(error)) return respond(refusal('UNAVAILABLE'));
  throw error;
}

/**
 * How a desktop is signed in by a phone: `POST /sign-in/codes` → `{ code, secret, expiresAt }`; the browser shows the code and keeps the
 * secret. `POST /sign-in/sessions { code, secret }` → `{ token: null }` until the phone has confirmed, then once `{ token }`. `POST /session/invitation { phone, code }` → `{ token }` signs a browser in as whom an administrator gave the code.
 */
export function signInCodeRoutes(parts: AppParts): Hono<Env> {
  const app = new Hono<Env>();
  const limit = bodyLimit({ maxSize: maxBody, onError: () => respond(refusal('TOO_LARGE')) });
  const tools = () => ({ db: parts.db, now: parts.clock(), newId: parts.newId });
  app.post('/sign-in/codes', limit, async (c) => {
    try {
      await limitCodes(parts.db, callerAddress(c, parts.proxies), parts.clock());
      const data = await makeCode(tools(), describeBrowser(c.req.header('User-Agent') ?? ''));
      return respond({ ok: true, data });
    } catch (error) {
      return respondFailed(error);
    }
  });
  app.post('/session/invitation', limit, async (c) => {
    const typed = Invited.safeParse(await c.req.json().catch(() => null));
    if (!typed.success) return respond(refusal('INVITATION_WRONG'));
    try {
      const address = callerAddress(c, parts.proxies);
      const given = await enterByInvitation(tools(), { ...typed.data, address });
      return respond({
        ok: true,
        data: { token: await signSession(parts.sessionKeys, given, parts.clock()) },
      });
    } catch (error) {
      return respondFailed(error);
    }
  });
  app.post('/sign-in/sessions', limit, async (c) => {
    const asked = Claim.safeParse(await c.req.json().catch(() => null));
    if (!asked.success) return respond(refusal('INVALID'));
    try {
      const given = await claimSession(tools(), asked.data);
      const token = given && (await signSession(parts.sessionKeys, given, parts.clock()));
      return respond({ ok: true, data: { token } });
    } catch (error) {
      return respondFailed(error);
    }
  });
  return app;
}
