import Taro from '@tarojs/taro';
import type { Reply } from '../../cloud/contract/shared/errors';
import { type Answer, baseUrl } from './call-cloud';
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

/** Signs this browser in as whom an administrator gave the code. */
export async function signInByInvitation(typed: { phone: string; code: string }): Promise<Answer<null>> {
  try {
    const { data } = await Taro.request<Reply<{ token: string }>>({
      url: `${baseUrl}/session/invitation`,
      method: 'POST',
      data: typed,
    });
    if (!data.ok) return { ok: false, code: data.code, isOffline: false };
    keepToken(data.data.token);
    return { ok: true, data: null };
  } catch {
    return { ok: false, code: 'UNAVAILABLE', isOffline: true };
  }
}

/** A code for the browser to show, with the secret that it alone keeps. */
export interface ShownCode {
  readonly code: string;
  readonly secret: string;
  readonly expiresAt: string;
}

/** Asks for a code that a phone can let this browser in by. */
export async function askForCode(): Promise<Answer<ShownCode>> {
  try {
    const { data } = await Taro.request<Reply<ShownCode>>({
      url: `${baseUrl}/sign-in/codes`,
      method: 'POST',
      data: {},
    });
    return data.ok ? data : { ok: false, code: data.code, isOffline: false };
  } catch {
    return { ok: false, code: 'UNAVAILABLE', isOffline: true };
  }
}

/** Fetches the session of a code and keeps its token; says whether to go on waiting. A lost answer is no reason to stop. */
export async function fetchSession({ code, secret }: ShownCode): Promise<'in' | 'waiting' | 'over'> {
  try {
    const { data } = await Taro.request<Reply<{ token: string | null }>>({
      url: `${baseUrl}/sign-in/sessions`,
      method: 'POST',
      data: { code, secret },
    });
    if (!data.ok) return data.code === 'UNAVAILABLE' ? 'waiting' : 'over';
    return data.data.token !== null && keepTokenOf({ token: data.data.token }) ? 'in' : 'waiting';
  } catch {
    return 'waiting';
  }
}

/** The page of the phone on which a code is confirmed, as a link that any camera opens. */
export function confirmLink(code: string): string {
  return `${window.location.origin}/#/packages/staff/confirm-sign-in/index?code=${code}`;
}

/** Reads a desktop's code by the camera; empty when nothing of the kind was seen. */
export async function scanSignInCode(): Promise<string> {
  try {
    const { result } = await Taro.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return /[?&]code=([A-Za-z0-9_-]{32})$/.exec(result)?.[1] ?? '';
  } catch {
    return '';
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
