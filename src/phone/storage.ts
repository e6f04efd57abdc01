import Taro from '@tarojs/taro';

/** Reads what was kept under a name; null when there is nothing. */
export function readKept<Value>(name: string): Value | null {
  const value = Taro.getStorageSync<Value | ''>(name);
  return value === '' || value === undefined ? null : value;
}

/** Keeps a value on this phone. */
export function keep(name: string, value: unknown): void {
  Taro.setStorageSync(name, value);
}

/** Forgets what was kept under a name. */
export function forget(name: string): void {
  Taro.removeStorageSync(name);
}
