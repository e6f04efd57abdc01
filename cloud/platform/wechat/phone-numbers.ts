import { Refusal } from '../refusal';
import { accessToken, postToWeChat, type WeChatAnswer } from './access-token';
import { cloudSdk } from './cloud-sdk';
import type { WeChatApp } from './code-to-session';

/** Exchanges the code of WeChat's phone number button for the number. Throws PHONE_NOT_VERIFIED, PHONE_UNAVAILABLE or UNAVAILABLE. */
export type PhoneNumbers = (code: string, now: Date) => Promise<string>;

/** What WeChat answers of a number, in either way of asking. */
interface PhoneAnswer {
  readonly purePhoneNumber?: unknown;
  readonly countryCode?: unknown;
  readonly watermark?: { readonly appid?: unknown };
}

/** The token is wrong, or past. */
const tokenCodes = new Set([40001, 40014, 42001]);
/** The code is wrong, past, or used. */
const badCodes = new Set([40029, 40163]);
/** The mini-program may not ask, or not any more today: another way must do. */
const unableCodes = new Set([40013, 45009, 48001, 1400001]);

/** Words WeChat's refusal as one of ours. */
function refusalOf(errcode: number): Refusal {
  const because = `wechat errcode ${errcode}`;
  if (badCodes.has(errcode)) return new Refusal('PHONE_NOT_VERIFIED', { because });
  return new Refusal(unableCodes.has(errcode) ? 'PHONE_UNAVAILABLE' : 'UNAVAILABLE', { because });
}

/** The number as people write it: without the country's code where that is China's. */
function numberOf({ purePhoneNumber, countryCode }: PhoneAnswer): string {
  if (typeof purePhoneNumber !== 'string' || !/^\d{4,18}$/.test(purePhoneNumber))
    throw new Refusal('PHONE_NOT_VERIFIED', { because: 'wechat gave no number' });
  return String(countryCode) === '86' ? purePhoneNumber : `+${String(countryCode)}${purePhoneNumber}`;
}

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

/** Asks WeChat from a cloud function, whose platform vouches for itself (phonenumber.getPhoneNumber). */
export const cloudPhoneNumbers: PhoneNumbers = async (code) => {
  const { phonenumber } = cloudSdk().openapi;
  const answer = await phonenumber.getPhoneNumber({ code }).catch((error: { errCode?: unknown }) => {
    throw refusalOf(Number(error.errCode));
  });
  return numberOf(answer.phoneInfo ?? {});
};
