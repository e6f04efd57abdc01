import Taro from '@tarojs/taro';

const place = 'session-token';

/** The session's token; empty before signing in, and in WeChat's cloud, which knows by itself who calls. */
export function readToken(): string {
  return Taro.getStorageSync<string>(place) || '';
}

/** Keeps the session's token on this phone. */
export function keepToken(token: string): void {
  Taro.setStorageSync(place, token);
}
