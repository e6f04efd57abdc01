import { randomUUID } from 'node:crypto';
import type { HttpBindings } from '@hono/node-server';
import { type ErrorCode, errorStatus, type FieldFault, type Reply } from '../contract/shared/errors';
import type { Served } from '../platform/context';
import type { LinkKey } from '../platform/files/photo-links';
import type { PhotoStore } from '../platform/files/photo-store';
import type { Identity } from '../platform/identity';
import type { ServePorts } from '../platform/serve';
import { type SessionKeys, verifySession } from '../platform/sessions';
import type { WeChatApp } from '../platform/wechat/code-to-session';

/** What the HTTP application is made of. */
export interface AppParts extends ServePorts {
  readonly everything: readonly Served[];
  readonly sessionKeys: SessionKeys;
  readonly linkKeys: readonly LinkKey[];
  readonly store: PhotoStore;
  readonly wechat: WeChatApp | null;
  /** The address the listener is bound to; demo people exist on 127.0.0.1 only. */
  readonly host: string;
  /** How many proxies of our own stand in front of it. */
  readonly proxies: number;
  readonly pagesFolder: string;
}

/** What hono knows of a request: the sockets of Node. */
export type Env = { Bindings: HttpBindings };

/** Answers a refusal that no use case was asked about. */
export function refusal(code: ErrorCode, fields?: Record<string, FieldFault>): Reply & { ok: false } {
  return { ok: false, code, ...(fields && { fields }), traceId: randomUUID() };
}

/** The response of a reply: its status, and when to come back if the server is out of breath. */
export function respond(reply: Reply): Response {
  const status = reply.ok ? 200 : errorStatus[reply.code];
  const headers: Record<string, string> = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  if (status === 503) headers['Retry-After'] = '2';
  if (status === 429) headers['Retry-After'] = '60';
  // By its constructor: only that Response is written without a detour through a stream.
  return new Response(JSON.stringify(reply), { status, headers });
}

/** Says whose session a request carries. */
export async function identityOf(
  authorization: string | undefined,
  parts: Pick<AppParts, 'sessionKeys' | 'clock'>,
): Promise<Identity | null> {
  const token = authorization?.startsWith('Bearer ') ? authorization.slice('Bearer '.length) : null;
  return token ? verifySession(parts.sessionKeys, token, parts.clock()) : null;
}
