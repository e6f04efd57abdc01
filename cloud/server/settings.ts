import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WeChatApp } from '../platform/wechat/code-to-session';

/** Everything a self-hosted server is told by its environment. */
export interface Settings {
  readonly databaseUrl: string;
  readonly databaseRole: string;
  readonly poolSize: number;
  readonly host: string;
  readonly port: number;
  /** How many proxies of our own stand in front; what they say of the caller's address is believed. */
  readonly proxies: number;
  /** The address in front of a proxy, for photo links; empty: the same origin. */
  readonly publicUrl: string;
  /** `kid:secret,…`; the first signs. */
  readonly sessionKeys: string;
  readonly filesFolder: string;
  readonly wechat: WeChatApp | null;
  readonly logLevel: string;
}

/** A demo's own key, made once and kept beside its data, so that a restart signs nobody out. */
function keptKey(folder: string): string {
  const file = join(folder, 'session-key');
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `local:${randomBytes(32).toString('base64url')}`, { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

/** Reads the environment. Throws with the variable's name when something needed is missing. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  if (!env.DATABASE_URL) throw new Error('DATABASE_URL is not set');
  const local = env.LINLI_LOCAL ?? '.local';
  const host = env.HOST ?? '127.0.0.1';
  if (!env.LINLI_SESSION_KEYS && host !== '127.0.0.1') throw new Error('LINLI_SESSION_KEYS is not set');
  const { WECHAT_APP_ID: appId, WECHAT_APP_SECRET: secret } = env;
  return {
    databaseUrl: env.DATABASE_URL,
    databaseRole: env.LINLI_DB_ROLE ?? 'linli_app',
    poolSize: Number(env.LINLI_POOL ?? 16),
    host,
    port: Number(env.PORT ?? 8787),
    proxies: Number(env.LINLI_PROXIES ?? 0),
    publicUrl: env.LINLI_PUBLIC_URL ?? '',
    sessionKeys: env.LINLI_SESSION_KEYS ?? keptKey(local),
    filesFolder: env.LINLI_FILES ?? join(local, 'files'),
    wechat:
      appId && secret ? { appId, secret, baseUrl: env.WECHAT_API ?? 'https://api.weixin.qq.com' } : null,
    logLevel: env.LOG_LEVEL ?? 'info',
  };
}
