import { Refusal } from '../refusal';
import { accessToken, postToWeChat, type WeChatAnswer } from './access-token';
import type { WeChatApp } from './code-to-session';
import { numberOf, type PhoneAnswer, type PhoneNumbers, refusalOf } from './phone-answers';

/** The token is wrong, or past. */
const tokenCodes = new Set([40001, 40014, 42001]);
/** Asks WeChat from a server of our own (getuserphonenumber); a token that is refused is renewed once. */
export function phoneNumbersOf(app: WeChatApp): PhoneNumbers {
  const tokens = accessToken(app);
  const ask = (token: string, code: string) => {
    const url = new URL('/wxa/business/getuserphonenumber', app.baseUrl);
    url.searchParams.set('access_token', token);
    return postToWeChat<WeChatAnswer & { phone_info?: PhoneAnswer }>(url, { code });
  };
  return async (code, now) => {
    const token = await tokens.get(now);
    let answer = await ask(token, code);
    if (tokenCodes.has(Number(answer.errcode))) answer = await ask(await tokens.renew(token, now), code);
    if (!answer.phone_info || answer.errcode) throw refusalOf(Number(answer.errcode));
    if (answer.phone_info.watermark?.appid !== app.appId)
      throw new Refusal('PHONE_NOT_VERIFIED', { because: 'watermark of another mini-program' });
    return numberOf(answer.phone_info);
  };
}
