import type { EngineNode } from './simulator';

/** An element as the person sees it: virtual nodes left out, Taro's nesting components opened up. */
export interface ShownElement {
  tag: string;
  attributes: Record<string, unknown>;
  /** Names of the events that the element listens to, such as `tap`. */
  events: string[];
  children: (ShownElement | string)[];
  parent: ShownElement | undefined;
  node: EngineNode;
}

/** Size of an element tree as WeChat's audit counts it: elements, the deepest nesting, the most children of one. */
export interface TreeSize {
  nodes: number;
  depth: number;
  children: number;
}

/** Taro's own components: beyond 16 levels `comp` starts the templates anew, `custom-wrapper` updates on its own. */
const taroComponents = ['comp', 'custom-wrapper'];

/** The engine's constants for elements and texts; all others are virtual: if, for, template. */
const elementType = 17;
const textType = 18;

/**
 * Attributes are read from the virtual tree: in the engine's DOM the platform's components are bare slots. The compiler
 * has turned their names into camel case; absent ones are ''.
 */
function attributesOf(node: EngineNode): Record<string, unknown> {
  const present = (node._vt?.attrs ?? []).filter(({ value }) => value !== '' && value !== undefined);
  return Object.fromEntries(
    present.map(({ name, value }) => [name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`), value]),
  );
}

function childrenOf(node: EngineNode, parent: ShownElement): (ShownElement | string)[] {
  return (node.childNodes ?? []).flatMap((child): (ShownElement | string)[] => {
    if (child._vt === undefined || child._vt.type === textType) {
      return child.textContent ? [child.textContent] : [];
    }
    return child._vt.type === elementType ? [expand(child, parent)] : childrenOf(child, parent);
  });
}

function expand(node: EngineNode, parent: ShownElement | undefined): ShownElement {
  const tag = (node._vt?.tagName ?? 'page').replace(/^wx-/, '');
  const events = Object.values(node._vt?.event ?? {}).map(({ name }) => name);
  const element: ShownElement = { tag, attributes: attributesOf(node), events, children: [], parent, node };
  const inside = taroComponents.includes(tag) && node.shadowRoot ? node.shadowRoot : node;
  element.children = childrenOf(inside, element);
  return element;
}

/** The element tree of a page; the root stands for the page itself. */
export function expandPage(host: EngineNode): ShownElement {
  const page: ShownElement = {
    tag: 'page',
    attributes: {},
    events: [],
    children: [],
    parent: undefined,
    node: host,
  };
  if (host.shadowRoot) page.children = childrenOf(host.shadowRoot, page);
  return page;
}

/** All elements in document order, the given one first. */
export function* walk(element: ShownElement): Generator<ShownElement> {
  yield element;
  for (const child of element.children) if (typeof child !== 'string') yield* walk(child);
}

/** What is read inside an element: running text as one line, elements on lines of their own. */
export function textOf(element: ShownElement): string {
  if (element.attributes.hidden === true) return '';
  let text = '';
  let wasInline = true;
  for (const child of element.children) {
    // A space that keeps two words on one line is read as any other.
    const read = typeof child === 'string' ? child.replaceAll('\u00a0', ' ') : textOf(child);
    if (read === '') continue;
    const isInline = typeof child === 'string' || (element.tag === 'text' && child.tag === 'text');
    text += text === '' || (isInline && wasInline) ? read : `\n${read}`;
    wasInline = isInline;
  }
  return text;
}

/** Counts a page's tree; the page element itself is not counted. */
export function measureTree(page: ShownElement): TreeSize {
  let nodes = -1;
  let children = 0;
  for (const element of walk(page)) {
    nodes += 1;
    children = Math.max(children, element.children.length);
  }
  const depthOf = (element: ShownElement): number =>
    element.children.reduce((deepest, child) => {
      return typeof child === 'string' ? deepest : Math.max(deepest, 1 + depthOf(child));
    }, 0);
  return { nodes, depth: depthOf(page), children };
}
