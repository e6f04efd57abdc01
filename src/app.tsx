import type { PropsWithChildren } from 'react';
import './app.scss';

/** The whole mini-program: Taro hangs every page below it. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
