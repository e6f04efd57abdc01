import Taro from '@tarojs/taro';
import { baseUrl } from './call-cloud';
import { keepToken, readToken } from './token';

/** One person of the demo. */
export interface DemoPerson {
  readonly person: string;
  readonly name: string;
  readonly roles: string[];
}

/** Prepares who calls: WeChat's cloud knows by itself; elsewhere the code of `wx.login` becomes a session. Returns whether it worked. */
export async function signInByWeChat(): Promise<boolean> {
  if (process.env.TARO_APP_TRANSPORT === 'cloud') {
    Taro.cloud.init({ env: process.env.TARO_APP_CLOUD_ENV });
    return true;
  }
  try {
    const { code } = await Taro.login();
    return keepTokenOf(await post('/session/wechat', { code }));
  } catch {
    return false;
  }
}

/**
 * Takes the session that an address brings along, such as the one printed for the first administrator, and cleans the address. A
 * browser that is signed in already keeps its own session.
 */
export function takeBroughtSession(): void {
  const brought = /[?&]session=([\w.-]+)/.exec(window.location.hash)?.[1];
  if (!brought) return;
  window.history.replaceState(
    null,
    '',
    window.location.pathname + window.location.hash.replace(/[?&]session=[\w.-]+/, ''),
  );
  if (!readToken()) keepToken(brought);
}

/** Reads the people whom a demo lets one act as; none where there is no demo. */
export async function readDemoPeople(): Promise<DemoPerson[]> {
  try {
    const { data, statusCode } = await Taro.request<DemoPerson[]>({ url: `${baseUrl}/demo/people` });
    return statusCode === 200 && Array.isArray(data) ? data : [];
  } catch {
    return [];
  }
}

/** Signs in as a person of the demo. */
export async function signInAsDemo(person: string): Promise<boolean> {
  try {
    return keepTokenOf(await post('/demo/session', { person }));
  } catch {
    return false;
  }
}

async function post(path: string, data: object): Promise<{ token?: string }> {
  const response = await Taro.request<{ token?: string }>({ url: `${baseUrl}${path}`, method: 'POST', data });
  return response.data;
}

function keepTokenOf({ token }: { token?: string }): boolean {
  if (!token) return false;
  keepToken(token);
  return true;
}
