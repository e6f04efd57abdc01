declare module 'react-dom/client' {
  import type { ReactElement } from 'react';

  /** As much of react-dom as drawing a component in a test takes. */
  export interface Root {
    render(element: ReactElement): void;
    unmount(): void;
  }
  export function createRoot(container: HTMLElement): Root;
}
