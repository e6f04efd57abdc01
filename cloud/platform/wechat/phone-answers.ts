import { Refusal } from '../refusal';

/** Exchanges the code of WeChat's phone number button for the number. Throws PHONE_NOT_VERIFIED, PHONE_UNAVAILABLE or UNAVAILABLE. */
export type PhoneNumbers = (code: string, now: Date) => Promise<string>;

/** What WeChat answers of a number, in either way of asking. */
export interface PhoneAnswer {
  readonly purePhoneNumber?: unknown;
  readonly countryCode?: unknown;
  readonly watermark?: { readonly appid?: unknown };
}

/** The code is wrong, past, or used. */
const badCodes = new Set([40029, 40163]);
/** The mini-program may not ask, or not any more today: another way must do. */
const unableCodes = new Set([40013, 45009, 48001, 1400001]);

/** Words WeChat's refusal as one of ours. */
export function refusalOf(errcode: number): Refusal {
  const because = `wechat errcode ${errcode}`;
  if (badCodes.has(errcode)) return new Refusal('PHONE_NOT_VERIFIED', { because });
  return new Refusal(unableCodes.has(errcode) ? 'PHONE_UNAVAILABLE' : 'UNAVAILABLE', { because });
}

/** The number as people write it: without the country's code where that is China's. */
export function numberOf({ purePhoneNumber, countryCode }: PhoneAnswer): string {
  if (typeof purePhoneNumber !== 'string' || !/^\d{4,18}$/.test(purePhoneNumber))
    throw new Refusal('PHONE_NOT_VERIFIED', { because: 'wechat gave no number' });
  return String(countryCode) === '86' ? purePhoneNumber : `+${String(countryCode)}${purePhoneNumber}`;
}
