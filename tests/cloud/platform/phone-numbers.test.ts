import { Refusal } from '../../../cloud/platform/refusal';
import { type PhoneNumbers, phoneNumbersOf } from '../../../cloud/platform/wechat/phone-numbers';
import { startWeChatStandIn, type WeChatStandIn, weChatApp } from '../../support/wechat-stand-in';

const now = new Date('2026-06-12T02:00:00Z');
let weChat: WeChatStandIn;
let phoneOf: PhoneNumbers;

beforeEach(async () => {
  weChat = await startWeChatStandIn();
  phoneOf = phoneNumbersOf({ ...weChatApp, baseUrl: weChat.baseUrl });
});
afterEach(() => weChat.close());

async function codeOf(exchange: Promise<string>): Promise<string> {
  try {
    return await exchange;
  } catch (error) {
    return error instanceof Refusal ? error.code : String(error);
  }
}

test('a code of the button becomes the number, by a token that is asked for once', async () => {
  expect(await phoneOf('13900000001', now)).toBe('13900000001');
  expect(await phoneOf('foreign', now)).toBe('+85291234567');
  expect(weChat.forced).toEqual([false]);
});

test('a token is fetched anew shortly before it ends', async () => {
  await phoneOf('13900000001', now);
  await phoneOf('13900000002', new Date(now.getTime() + 6_800_000));
  await phoneOf('13900000003', new Date(now.getTime() + 7_000_000));

  expect(weChat.forced).toEqual([false, false]);
});

test.each([40001, 40014, 42001])('a token refused with %i is renewed once, by itself', async (errcode) => {
  await phoneOf('13900000001', now);
  weChat.refuseToken(errcode);

  expect(await phoneOf('13900000002', now)).toBe('13900000002');
  expect(weChat.forced).toEqual([false, false]);
});

test('where WeChat answers the token again that it refuses, a new one is forced', async () => {
  await phoneOf('13900000001', now);
  weChat.refuseToken(40001, true);

  expect(await phoneOf('13900000002', now)).toBe('13900000002');
  expect(weChat.forced).toEqual([false, false, true]);
});

test.each([
  ['nonsense', 'PHONE_NOT_VERIFIED'],
  ['strange', 'PHONE_NOT_VERIFIED'],
  ['unable', 'PHONE_UNAVAILABLE'],
  ['spent', 'PHONE_UNAVAILABLE'],
  ['daily', 'PHONE_UNAVAILABLE'],
  ['minute', 'UNAVAILABLE'],
  ['busy', 'UNAVAILABLE'],
])('what WeChat says to %s is %s', async (code, refusal) => {
  expect(await codeOf(phoneOf(code, now))).toBe(refusal);
});

test('a code works once', async () => {
  await phoneOf('13900000001', now);

  expect(await codeOf(phoneOf('13900000001', now))).toBe('PHONE_NOT_VERIFIED');
});

test('a wrong secret or a WeChat out of reach is no fault of the person', async () => {
  const wrong = phoneNumbersOf({ ...weChatApp, secret: 'wrong', baseUrl: weChat.baseUrl });
  const nowhere = phoneNumbersOf({ ...weChatApp, baseUrl: 'http://127.0.0.1:9' });

  expect(await codeOf(wrong('13900000001', now))).toBe('UNAVAILABLE');
  expect(await codeOf(nowhere('13900000001', now))).toBe('UNAVAILABLE');
});
