import { Refusal } from '../refusal';

/** How to reach WeChat for a mini-program of ours. */
export interface WeChatApp {
  readonly appId: string;
  readonly secret: string;
  /** `https://api.weixin.qq.com`, or a stand-in's address in tests. */
  readonly baseUrl: string;
}

/** WeChat's codes for a login code that is wrong, used, or of a person it will not vouch for. */
const refusedCodes = new Set([40029, 40163, 40226]);
const timeoutMs = 5000;

/**
 * Exchanges the code of `wx.login` for the person's open id (jscode2session). WeChat answers errors with HTTP 200 and an `errcode`.
 * Throws SIGN_IN_FAILED for a bad code, UNAVAILABLE when WeChat is busy, limits us, or is out of reach.
 */
export async function codeToSession(app: WeChatApp, code: string): Promise<string> {
  const url = new URL('/sns/jscode2session', app.baseUrl);
  url.search = new URLSearchParams({
    appid: app.appId,
    secret: app.secret,
    js_code: code,
    grant_type: 'authorization_code',
  }).toString();
  let answer: { openid?: unknown; errcode?: unknown };
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) });
    if (!response.ok) throw new Refusal('UNAVAILABLE', { because: `wechat http ${response.status}` });
    answer = (await response.json()) as typeof answer;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('UNAVAILABLE', { because: 'wechat out of reach' });
  }
  if (typeof answer.openid === 'string' && answer.openid !== '') return answer.openid;
  const because = `wechat errcode ${Number(answer.errcode)}`;
  throw new Refusal(refusedCodes.has(Number(answer.errcode)) ? 'SIGN_IN_FAILED' : 'UNAVAILABLE', { because });
}
