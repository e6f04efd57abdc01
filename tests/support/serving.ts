import { v7 as uuidv7 } from 'uuid';
import type { Reply } from '../../cloud/contract/shared/errors';
import type { FunctionName } from '../../cloud/contract/shared/operation';
import type { Database, Served } from '../../cloud/platform/context';
import { type Serve, serve } from '../../cloud/platform/serve';

/** A line that was logged: its facts and its message. */
export interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly facts: Record<string, unknown>;
}

/** A log that remembers its lines. */
export function rememberingLog() {
  const lines: Logged[] = [];
  const remember = (level: Logged['level']) => (facts: unknown) => {
    lines.push({ level, facts: facts as Record<string, unknown> });
  };
  return { lines, log: { info: remember('info'), warn: remember('warn'), error: remember('error') } };
}

/** A Friday morning in the community, 10:00 in Shanghai. */
export const fridayMorning = new Date('2026-06-12T02:00:00Z');

/** Serves a function of the cloud on a database at one unmoving moment, and remembers what is logged. */
export function serveFor(
  db: Database,
  name: FunctionName,
  everything: readonly Served[],
  now = fridayMorning,
): { call: Serve; lines: Logged[] } {
  const { lines, log } = rememberingLog();
  const ports = {
    db,
    log: log as unknown as Parameters<typeof serve>[2]['log'],
    clock: () => now,
    newId: () => uuidv7(),
    photoLink: (_communityId: string, photoId: string) => ({ photoId, url: '', thumbUrl: '' }),
  };
  return { call: serve(name, everything, ports), lines };
}

/** WeChat's word for who calls. */
export function openId(subject: string) {
  return { provider: 'wechat', subject } as const;
}

/** What a refusal is compared by: its code and the faults of its fields. */
export function refusalOf(reply: Reply): { code: string; fields?: Record<string, string> } | 'ok' {
  if (reply.ok) return 'ok';
  return { code: reply.code, ...(reply.fields && { fields: reply.fields }) };
}
