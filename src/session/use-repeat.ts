import { useDidHide, useDidShow } from '@tarojs/taro';
import { useEffect, useRef } from 'react';

/** Does something again and again while the page is on the screen; no timer runs behind it. */
export function useRepeat(everySeconds: number, act: () => void): void {
  const latest = useRef(act);
  const isShown = useRef(true);
  latest.current = act;
  useDidShow(() => {
    isShown.current = true;
  });
  useDidHide(() => {
    isShown.current = false;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (isShown.current) latest.current();
    }, everySeconds * 1000);
    return () => clearInterval(timer);
  }, [everySeconds]);
}
