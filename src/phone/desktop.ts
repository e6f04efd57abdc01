/** From this width on the staff's pages stand side by side. Paper is narrower, and printing a page must not change what is on it. */
const wide = '(min-width: 1280px), print';
const isBrowser = process.env.TARO_ENV === 'h5';

/** Whether the screen is a desktop's now; a phone's never is. */
export function isDesktop(): boolean {
  return isBrowser && window.matchMedia(wide).matches;
}

/** Tells whenever the window becomes as wide as a desktop's, or narrower again. Returns how to stop. */
export function watchDesktop(onChange: (isWide: boolean) => void): () => void {
  if (!isBrowser) return () => undefined;
  const query = window.matchMedia(wide);
  const tell = () => onChange(query.matches);
  query.addListener(tell);
  return () => query.removeListener(tell);
}

function isTyping(target: EventTarget | null): boolean {
  const element = target as HTMLElement | null;
  return element !== null && (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable);
}

/**
 * Listens to single keys on the page, by the letter or name they give: not while something is typed (but for Escape, which leaves the
 * field), nor with Ctrl, Alt or Meta, which are the browser's. Returns how to stop.
 */
export function listenToKeys(onKey: (key: string) => boolean): () => void {
  if (!isBrowser) return () => undefined;
  const listen = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    if (isTyping(event.target)) {
      if (event.key === 'Escape') (event.target as HTMLElement).blur();
      return;
    }
    if (onKey(event.key)) event.preventDefault();
  };
  document.addEventListener('keydown', listen);
  return () => document.removeEventListener('keydown', listen);
}

/** The id of the element that has the focus; empty when none has. */
export function focusedId(): string {
  return isBrowser ? (document.activeElement?.id ?? '') : '';
}

/** Gives the focus to an element, or to the field that lies in it. */
export function focusOn(id: string): void {
  if (!isBrowser) return;
  const element = document.getElementById(id);
  (element?.querySelector('input') ?? element)?.focus();
}

/** Takes the focus into an element that has come up. Returns how to give it back to where it was. */
export function lendFocus(id: string): () => void {
  if (!isBrowser) return () => undefined;
  const before = document.activeElement as HTMLElement | null;
  document.getElementById(id)?.focus();
  return () => before?.focus();
}

/** Prints the page: a browser's own dialogue asks where to. */
export function printPage(): void {
  if (isBrowser) window.print();
}
