import type { PropsWithChildren } from 'react';

/** The app of the bench's hello-world. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
