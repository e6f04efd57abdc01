import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { isDesktop, listenToKeys, watchDesktop } from '../phone/desktop';

/** Whether the page stands on a desktop now. */
export function useDesktop(): boolean {
  const [isWide, setWide] = useState(isDesktop);
  useEffect(() => watchDesktop(setWide), []);
  return isWide;
}

/** What each key does on a page. */
export type Keys = Readonly<Record<string, () => void>>;

/** Lets single keys act while the page is the one on the screen; null lets none. */
export function useKeys(keys: Keys | null): void {
  const latest = useRef(keys);
  latest.current = keys;
  const isShown = useRef(true);
  useDidShow(() => {
    isShown.current = true;
  });
  useDidHide(() => {
    isShown.current = false;
  });
  useEffect(
    () =>
      listenToKeys((key) => {
        const act = isShown.current ? latest.current?.[key] : undefined;
        act?.();
        return act !== undefined;
      }),
    [],
  );
}
