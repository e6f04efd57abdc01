import { expandPage, type ShownElement, textOf, walk } from './node-tree';
import type { OpenPage } from './page-stack';
import { callIfDefined } from './page-stack';
import { dispatch } from './simulator';

/**
 * How a test names an element. A string is what the person would call it: its accessible name, its text or its
 * placeholder. The deepest match counts, the first of several.
 */
export type Query =
  | string
  | { text?: string | RegExp; label?: string | RegExp; role?: string; tag?: string; placeholder?: string };

function matches(pattern: string | RegExp, value: unknown): boolean {
  if (typeof value !== 'string') return false;
  return typeof pattern === 'string' ? value === pattern : pattern.test(value);
}

function isMeant(element: ShownElement, query: Query): boolean {
  const { attributes, tag } = element;
  if (typeof query === 'string') {
    const names = [attributes['aria-label'], attributes.placeholder, textOf(element)];
    return names.some((name) => matches(query, name));
  }
  return (
    (query.tag === undefined || query.tag === tag) &&
    (query.role === undefined || query.role === (attributes['aria-role'] ?? tag)) &&
    (query.label === undefined || matches(query.label, attributes['aria-label'])) &&
    (query.placeholder === undefined || matches(query.placeholder, attributes.placeholder)) &&
    (query.text === undefined || matches(query.text, textOf(element)))
  );
}

/** The element or the nearest around it that fulfils a condition. */
function nearest(
  element: ShownElement,
  condition: (candidate: ShownElement) => boolean,
): ShownElement | undefined {
  let candidate: ShownElement | undefined = element;
  while (candidate && !condition(candidate)) candidate = candidate.parent;
  return candidate;
}

/** What a test sees of the page on the screen and does to it. Everything is read afresh at each call. */
export class PageDriver {
  constructor(private readonly open: OpenPage) {}

  /** Such as `pages/home/index`. */
  get route(): string {
    return this.open.route;
  }

  /** The expanded tree. */
  tree(): ShownElement {
    return expandPage(this.open.rendered._exparserNode);
  }

  /** All that is read on the page, a text per line. */
  text(): string {
    return textOf(this.tree());
  }

  /** All elements that are meant, the innermost ones only, in document order. */
  findAll(query: Query): ShownElement[] {
    const meant = [...walk(this.tree())].filter((element) => element.parent && isMeant(element, query));
    const around = new Set(meant.map(({ parent }) => parent));
    return meant.filter((element) => !around.has(element));
  }

  has(query: Query): boolean {
    return this.findAll(query).length > 0;
  }

  /** The first element that is meant; throws with the page's text when there is none. */
  find(query: Query): ShownElement {
    const [found] = this.findAll(query);
    if (found) return found;
    const wanted = typeof query === 'string' ? query : Object.entries(query).join(' ');
    throw new Error(`Nothing on ${this.route} is called “${wanted}”. The page reads:\n${this.text()}`);
  }

  /** The last element that is meant: what a sheet shows comes after the page below it. */
  private findLast(query: Query): ShownElement {
    this.find(query);
    return this.findAll(query).at(-1) as ShownElement;
  }

  /** Taps; throws when what is tapped is disabled or nothing listens, where a person would notice that nothing happens. */
  tap(query: Query): void {
    const element = this.findLast(query);
    const target = nearest(element, ({ tag, events, attributes }) => {
      return events.includes('tap') && (tag === 'button' || attributes['aria-role'] !== undefined);
    });
    const listening = target ?? nearest(element, ({ events }) => events.includes('tap'));
    if (!listening) throw new Error(`Nothing listens to a tap on “${textOf(element)}” of ${this.route}`);
    const { disabled, 'aria-disabled': ariaDisabled } = listening.attributes;
    if (disabled === true || ariaDisabled === true || ariaDisabled === 'true') {
      throw new Error(`“${textOf(listening)}” of ${this.route} is disabled`);
    }
    dispatch(element.node, 'tap', { x: 0, y: 0 });
    if (listening.attributes['form-type'] === 'submit') this.submit(listening);
  }

  /** Types into an input or textarea, replacing what it held, and leaves it. */
  input(query: Query, value: string): void {
    const element = this.find(query);
    const field = [...walk(element)].find(({ tag }) => tag === 'input' || tag === 'textarea');
    if (!field) throw new Error(`“${textOf(element)}” of ${this.route} is no input`);
    this.typed.set(field.node, value);
    dispatch(field.node, 'focus', { value: field.attributes.value ?? '' });
    dispatch(field.node, 'input', { value, cursor: value.length });
    dispatch(field.node, 'blur', { value });
  }

  /** Fires any event of the platform at an element, such as `change` of a picker or `chooseavatar` of a button. */
  emit(query: Query, event: string, detail: unknown): void {
    const listening = nearest(this.find(query), ({ events }) => events.includes(event));
    if (!listening) throw new Error(`Nothing listens to ${event} there on ${this.route}`);
    dispatch(listening.node, event, detail);
  }

  /** Pulls the page down to refresh it. */
  pullDown(): void {
    callIfDefined(this.open.instance, 'onPullDownRefresh');
  }

  /** Scrolls to the end, where lists load their next part. */
  reachBottom(): void {
    callIfDefined(this.open.instance, 'onReachBottom');
  }

  private readonly typed = new Map<unknown, string>();

  private submit(button: ShownElement): void {
    const form = nearest(button, ({ tag }) => tag === 'form');
    if (!form) return;
    const named = [...walk(form)].filter(({ attributes }) => Boolean(attributes.name));
    const value = Object.fromEntries(
      named.map(({ attributes, node }) => [attributes.name, this.typed.get(node) ?? attributes.value ?? '']),
    );
    dispatch(form.node, 'submit', { value });
  }
}
