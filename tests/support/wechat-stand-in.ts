import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a code stands for: an answer as WeChat documents it (errors too have HTTP 200), or `hang` and `broken` for bad days. */
export const weChatAnswers: Record<string, unknown> = {
  good: {
    openid: 'oGZUI0egBJY1zhBYw2KhdUfwVJJE',
    session_key: 'tiihtNczf5v6AKRyjwEUhQ==',
    unionid: 'o6_bmasdasdsad6_2sgVt7hMZOPfL',
  },
  invalid: { errcode: 40029, errmsg: 'invalid code, rid: 6087d41b-5d0c2a32-1d6a9f5c' },
  used: { errcode: 40163, errmsg: 'code been used, rid: 6087d41b-5d0c2a32-1d6a9f5c' },
  limited: {
    errcode: 45011,
    errmsg: 'api minute-quota reach limit, mustslower, retry next minute, rid: 6087d41b',
  },
  blocked: { errcode: 40226, errmsg: 'code blocked, rid: 6087d41b-5d0c2a32-1d6a9f5c' },
  busy: { errcode: -1, errmsg: 'system error, rid: 6087d41b-5d0c2a32-1d6a9f5c' },
};

/** The mini-program that the stand-in knows. */
export const weChatApp = { appId: 'wx-linli', secret: 'stand-in-secret' };

/** What getuserphonenumber answers for the codes of its button; every other code of eleven digits is that very number. */
const phoneAnswers: Record<string, unknown> = {
  unable: { errcode: 48001, errmsg: 'api unauthorized' },
  spent: { errcode: 1400001, errmsg: 'api not enough quota' },
  daily: { errcode: 45009, errmsg: 'reach max api daily quota limit' },
  minute: { errcode: 45011, errmsg: 'api minute-quota reach limit' },
  busy: { errcode: -1, errmsg: 'system error' },
  foreign: phoneInfo('91234567', '852'),
  strange: { ...phoneInfo('13900000001', '86', 'wx-of-others') },
};

function phoneInfo(purePhoneNumber: string, countryCode: string, appid = weChatApp.appId) {
  const watermark = { timestamp: 1637744274, appid };
  return {
    errcode: 0,
    errmsg: 'ok',
    phone_info: { phoneNumber: purePhoneNumber, purePhoneNumber, countryCode, watermark },
  };
}

/** WeChat's interfaces on loopback. Remembers what it was asked. */
export interface WeChatStandIn {
  readonly baseUrl: string;
  readonly asked: URLSearchParams[];
  /** The paths that were asked, in order. */
  readonly paths: string[];
  /** Whether each token asked for was forced. */
  readonly forced: boolean[];
  /** Refuses the token it gave, with this code; unless forced, `isKept` has it answer the same token again. */
  refuseToken(errcode: number, isKept?: boolean): void;
  close(): Promise<void>;
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(Buffer.concat(parts).toString() || '{}') as Record<string, unknown>;
}

/** The tokens that are given and refused. */
function tokenKeeper(forced: boolean[]) {
  let turn = 1;
  let refusedWith: number | null = null;
  let isKept = false;
  return {
    give({ appid, secret, force_refresh }: Record<string, unknown>) {
      if (appid !== weChatApp.appId || secret !== weChatApp.secret)
        return { errcode: 40125, errmsg: 'invalid appsecret' };
      forced.push(force_refresh === true);
      if (refusedWith !== null && (!isKept || force_refresh)) {
        turn += 1;
        refusedWith = null;
      }
      return { access_token: `token-${turn}`, expires_in: 7200 };
    },
    faultOf(token: string | null): { errcode: number; errmsg: string } | null {
      if (refusedWith !== null) return { errcode: refusedWith, errmsg: 'access_token expired' };
      return token === `token-${turn}` ? null : { errcode: 40001, errmsg: 'invalid credential' };
    },
    refuse(errcode: number, kept: boolean) {
      refusedWith = errcode;
      isKept = kept;
    },
  };
}

/** Starts a stand-in that answers by the code it is given. */
export async function startWeChatStandIn(): Promise<WeChatStandIn> {
  const asked: URLSearchParams[] = [];
  const paths: string[] = [];
  const forced: boolean[] = [];
  const used = new Set<string>();
  const tokens = tokenKeeper(forced);

  function phoneOf(code: string): unknown {
    if (used.has(code)) return { errcode: 40029, errmsg: 'invalid code' };
    used.add(code);
    if (phoneAnswers[code]) return phoneAnswers[code];
    const number = /^(\d{11})(-[\w-]+)?$/.exec(code)?.[1];
    return number ? phoneInfo(number, '86') : { errcode: 40029, errmsg: 'invalid code' };
  }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const code = url.searchParams.get('js_code') ?? '';
    asked.push(url.searchParams);
    paths.push(url.pathname);
    const answer = (body: unknown) =>
      response.setHeader('Content-Type', 'text/plain').end(JSON.stringify(body));
    if (url.pathname === '/cgi-bin/stable_token') {
      void bodyOf(request).then((body) => answer(tokens.give(body)));
    } else if (url.pathname === '/wxa/business/getuserphonenumber') {
      const fault = tokens.faultOf(url.searchParams.get('access_token'));
      void bodyOf(request).then((body) => answer(fault ?? phoneOf(String(body.code))));
    } else if (url.pathname !== '/sns/jscode2session') response.writeHead(404).end();
    else if (code === 'broken') response.writeHead(502).end('<html>');
    else if (code === 'cut') request.socket.destroy();
    else answer(weChatAnswers[code]);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    asked,
    paths,
    forced,
    refuseToken: (errcode, isKept = false) => tokens.refuse(errcode, isKept),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
