import path from 'node:path';
import { JSDOM } from 'jsdom';

/** A node of the engine's tree: an element, a virtual node (if, for, template) or a text. */
export interface EngineNode {
  _vt?: {
    /** One of j-component's constants; 18 is a text. */
    type: number;
    tagName: string;
    attrs: { name: string; value: unknown }[];
    event: Record<string, { name: string; handler: string }>;
    content: string;
  };
  childNodes?: EngineNode[];
  parentNode?: EngineNode | null;
  shadowRoot?: EngineNode;
  textContent?: string;
}

/** What a page or component object is to the code of the mini-program: `this`. */
export type Instance = Record<string, unknown> & {
  setData(data: object, done?: () => void): void;
};

/** A component that the engine has rendered, not yet attached. */
export interface RenderedPage {
  instance: Instance;
  _exparserNode: EngineNode;
  attach(parent: Element): void;
  detach(): void;
}

type Definition = Record<string, unknown>;

/** How the files of one mini-program are run: given an entry without its extension, what it passed to Page or Component. */
export type RunEntry = (entry: string) => Definition;

let runEntry: RunEntry = () => {
  throw new Error('no mini-program is being loaded');
};

// The engine wants a browser's globals. They stay in the world of the test: the code of the mini-program runs in a
// context of its own (app-scope.ts) and cannot see them, as it cannot on a phone.
const browser = new JSDOM('<!DOCTYPE html><body></body>');
Object.assign(globalThis, {
  window: browser.window,
  document: browser.window.document,
  CustomEvent: browser.window.CustomEvent,
});

type Engine = {
  simulate: typeof import('miniprogram-simulate');
  exparser: typeof import('miniprogram-exparser');
};

function startEngine(): Engine {
  // Required only now, because these packages read `window` while they load.
  const simulate = require('miniprogram-simulate');
  const exparser = require('miniprogram-exparser');
  const loader = require('miniprogram-simulate/src/utils');
  const styles = require('miniprogram-simulate/src/wxss');
  // By default it would `require` the entry in the test's own world, with Node's and the browser's globals.
  loader.runJs = (entry: string) => {
    const define = (globalThis as unknown as { Component(definition: Definition): void }).Component;
    define(runEntry(entry));
  };
  // Styles do not act here and cost most of the loading time.
  styles.getContent = () => '';
  styles.compile = () => '';
  styles.insert = () => undefined;
  return { simulate, exparser };
}

const { simulate, exparser } = startEngine();

/**
 * Registers a page and the components that its json names, and answers the page's id in the engine. `build` is absolute.
 *
 * The components (`comp`, `custom-wrapper`) are registered again for every page, so `run` is asked for them again as well;
 * it must answer the definition that it kept, since a module runs only once.
 */
export function loadPage(build: string, page: string, run: RunEntry): string {
  runEntry = run;
  return simulate.load(path.join(build, page), 'page', {
    compiler: 'official',
    rootPath: build,
    // The compiler prints the code of all templates; Node's default of 1 MB is exceeded by a mid-sized build.
    compilerOptions: { maxBuffer: 64 * 1024 * 1024 },
  });
}

/** Renders a registered page. */
export function renderPage(id: string): RenderedPage {
  return simulate.render(id);
}

/** Puts a rendered page on the screen, which fires the components' `attached` and `ready`. */
export function attachPage(page: RenderedPage): void {
  page.attach(browser.window.document.body);
}

/** Fires an event at a node as the phone does: from it up through all its ancestors. */
export function dispatch(node: EngineNode, name: string, detail: unknown): void {
  const touch = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 };
  const event = exparser.Event.create(name, detail, {
    bubbles: true,
    capturePhase: true,
    composed: true,
    extraFields: { touches: [touch], changedTouches: [touch] },
  });
  exparser.Event.dispatchEvent(node, event);
}
