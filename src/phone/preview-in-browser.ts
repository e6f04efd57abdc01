import Taro from '@tarojs/taro';

/** Shows photos whole, one at a time, by the viewer that Taro brings to browsers. */
export function previewInBrowser(urls: string[], current: string): void {
  Taro.previewImage({ urls, current }).catch(() => undefined);
}
