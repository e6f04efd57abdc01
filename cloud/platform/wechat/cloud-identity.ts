import type { Identity } from '../identity';
import { cloudSdk } from './cloud-sdk';

/** Who calls a cloud function, and whether it is WeChat's timer. */
export interface CloudCaller {
  readonly identity: Identity | null;
  readonly isTimer: boolean;
}

/**
 * Reads who calls. To be called first and synchronously: the SDK reads the process environment, which after an await can be somebody
 * else's.
 */
export function cloudCaller(): CloudCaller {
  const { OPENID, SOURCE } = cloudSdk().getWXContext();
  const isTimer = SOURCE === 'wx_trigger';
  return { identity: OPENID && !isTimer ? { provider: 'wechat', subject: OPENID } : null, isTimer };
}
