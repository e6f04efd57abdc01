import { Refusal } from '../refusal';
import type { WeChatApp } from './code-to-session';

const timeoutMs = 5000;
/** A token is fetched anew this long before WeChat says that it ends. */
const marginMs = 300_000;

/** What every answer of WeChat may carry; errors have HTTP 200 as well. */
export interface WeChatAnswer {
  readonly errcode?: number;
}

/** Asks WeChat for something by JSON. Throws UNAVAILABLE when it is out of reach or answers no JSON. */
export async function postToWeChat<Answer extends WeChatAnswer>(url: URL, body: object): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok) throw new Refusal('UNAVAILABLE', { because: `wechat http ${response.status}` });
    return (await response.json()) as Answer;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('UNAVAILABLE', { because: 'wechat out of reach' });
  }
}

/** The token by which a server of ours calls WeChat's interfaces, kept until shortly before it ends. */
export interface AccessToken {
  get(now: Date): Promise<string>;
  /** Fetches another in place of one that WeChat refused, whoever else may be renewing it at the same time. */
  renew(refused: string, now: Date): Promise<string>;
}

/**
 * Keeps the stable access token of a mini-program: asked for by several processes it is the same one, so that none invalidates another's.
 * Only when WeChat goes on answering a token that it refuses is a new one forced.
 */
export function accessToken(app: WeChatApp): AccessToken {
  let kept: { token: string; until: number } | null = null;

  async function fetchToken(isForced: boolean, now: Date): Promise<string> {
    const answer = await postToWeChat<WeChatAnswer & { access_token?: string; expires_in?: number }>(
      new URL('/cgi-bin/stable_token', app.baseUrl),
      { grant_type: 'client_credential', appid: app.appId, secret: app.secret, force_refresh: isForced },
    );
    if (typeof answer.access_token !== 'string')
      throw new Refusal('UNAVAILABLE', { because: `wechat token errcode ${Number(answer.errcode)}` });
    const lastsMs = Number(answer.expires_in ?? 0) * 1000;
    kept = { token: answer.access_token, until: now.getTime() + lastsMs - marginMs };
    return kept.token;
  }
  const get = async (now: Date) => (kept && kept.until > now.getTime() ? kept.token : fetchToken(false, now));
  return {
    get,
    async renew(refused, now) {
      if (kept?.token === refused) kept = null;
      const next = await get(now);
      return next === refused ? fetchToken(true, now) : next;
    },
  };
}
