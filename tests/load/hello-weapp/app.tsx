import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';

/** What Taro makes for whoever begins with it. */
export default function App({ children }: PropsWithChildren) {
  useLaunch(() => console.log('App launched.'));
  return children;
}
