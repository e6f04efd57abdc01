import { createServer } from 'node:http';
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

/** WeChat's jscode2session on loopback. Remembers the queries that it was asked. */
export interface WeChatStandIn {
  readonly baseUrl: string;
  readonly asked: URLSearchParams[];
  close(): Promise<void>;
}

/** Starts a stand-in that answers by the code it is given. */
export async function startWeChatStandIn(): Promise<WeChatStandIn> {
  const asked: URLSearchParams[] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const code = url.searchParams.get('js_code') ?? '';
    asked.push(url.searchParams);
    if (url.pathname !== '/sns/jscode2session') response.writeHead(404).end();
    else if (code === 'broken') response.writeHead(502).end('<html>');
    else if (code === 'cut') request.socket.destroy();
    else response.setHeader('Content-Type', 'text/plain').end(JSON.stringify(weChatAnswers[code]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
