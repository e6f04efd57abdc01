import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';

const roots: Root[] = [];

afterEach(() => {
  for (const root of roots.splice(0)) act(() => root.unmount());
  document.body.replaceChildren();
});

/** The name a screen reader says, and whether it says anything of an element at all. */
const nameOf = (one: Element) => one.getAttribute('aria-label') ?? one.textContent ?? '';
const isHidden = (one: Element) => one.closest('[aria-hidden="true"]') !== null;

/** Something drawn, found as a screen reader finds it. */
export class Drawn {
  constructor(readonly root: HTMLElement) {}

  /** Everything of a role that is told, in order. */
  all(role: string): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>(`[role="${role}"]`)].filter((one) => !isHidden(one));
  }

  names(role: string): string[] {
    return this.all(role).map(nameOf);
  }

  /** The one of a role with a name. Throws when there is none. */
  one(role: string, name: string): HTMLElement {
    const found = this.all(role).find((one) => nameOf(one) === name);
    if (!found) throw new Error(`no ${role} is called ${name}, but ${JSON.stringify(this.names(role))}`);
    return found;
  }

  /** The field with a label. Throws when there is none. */
  field(label: string): HTMLInputElement {
    const found = this.root.querySelector<HTMLInputElement>(`:is(input, textarea)[aria-label="${label}"]`);
    if (!found) throw new Error(`no field is called ${label}`);
    return found;
  }

  /** What can be read, words of pictures left out. */
  get text(): string {
    return this.root.textContent ?? '';
  }

  press(role: string, name: string): void {
    act(() => this.one(role, name).click());
  }

  key(role: string, name: string, key: string): void {
    act(() => {
      this.one(role, name).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    });
  }

  type(label: string, words: string): void {
    const field = this.field(label);
    act(() => {
      const owner = Object.getPrototypeOf(field) as object;
      Object.getOwnPropertyDescriptor(owner, 'value')?.set?.call(field, words);
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
  }
}

/** Draws a component into the document, until the test ends. */
export function draw(element: ReactElement): Drawn {
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  roots.push(root);
  act(() => root.render(element));
  return new Drawn(place);
}

/** Lets what is under way come to its end. */
export function settle(): Promise<void> {
  return act(async () => {
    await new Promise((resolve) => setTimeout(resolve));
  });
}
