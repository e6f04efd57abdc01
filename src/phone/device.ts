import Taro from '@tarojs/taro';

/** Calls a number after the phone has asked. */
export function callNumber(phoneNumber: string): void {
  Taro.makePhoneCall({ phoneNumber }).catch(() => undefined);
}

/** How much larger the phone shows all type: 1, 1.4 or 1.75. */
export function readTypeScale(): number {
  if (process.env.TARO_ENV === 'h5') return 1;
  const factor = (Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number }).fontSizeScaleFactor ?? 1;
  if (factor >= 1.75) return 1.75;
  return factor >= 1.4 ? 1.4 : 1;
}

/** Shows photos whole, one at a time. A browser fetches what that takes at the first tap: it would be a third of every page. */
export function previewPhotos(urls: string[], current: string): void {
  if (process.env.TARO_ENV === 'h5')
    void import('./preview-in-browser').then(({ previewInBrowser }) => previewInBrowser(urls, current));
  else Taro.previewImage({ urls, current }).catch(() => undefined);
}

/** Says in passing that something has gone through. */
export function say(title: string): void {
  void Taro.showToast({ title, icon: 'none', duration: 2500 });
}

/** Sets the number on the tab of own matters. */
export function markMattersTab(count: number): void {
  const done =
    count > 0
      ? Taro.setTabBarBadge({ index: 2, text: count >= 99 ? '99+' : String(count) })
      : Taro.removeTabBarBadge({ index: 2 });
  // Only tab pages have a tab bar; on others the platform refuses, and the next tab page sets it.
  done.catch(() => undefined);
}

/** Shows the page from its beginning, at once. */
export function scrollToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}

/** Brings a part of the page into sight that may lie below what is seen. */
export function scrollTo(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, duration: 200 });
}

/** Goes on once what has changed is on the screen, so that the next change is a setData of its own. Returns how to give up. */
export function onceDrawn(goOn: () => void): () => void {
  let isWanted = true;
  Taro.nextTick(() => {
    if (isWanted) goOn();
  });
  return () => {
    isWanted = false;
  };
}

/** Ends the spinner of pulling down. */
export function endPullDown(): void {
  Taro.stopPullDownRefresh();
}

/** Puts a text where it can be pasted; says whether the phone let us. */
export async function copyText(data: string): Promise<boolean> {
  try {
    await Taro.setClipboardData({ data });
    return true;
  } catch {
    return false;
  }
}
