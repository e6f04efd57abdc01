import { send } from './wx-answers';

/**
 * Answers wx.cloud.callFunction by the self-hosted server, `POST /fn/<function>`, for a person who is signed in there: so
 * the release build, which calls cloud functions, runs whole journeys against a server that the test started.
 */
export function cloudOverHttp(
  server: string,
  token: string,
): (name: string, data: unknown) => Promise<unknown> {
  return async (name, data) => {
    const body = Buffer.from(JSON.stringify(data));
    const headers = {
      'content-type': 'application/json',
      'content-length': String(body.length),
      authorization: `Bearer ${token}`,
    };
    const reply = await send(`${server}/fn/${name}`, 'POST', headers, body);
    return reply.data;
  };
}
