import fs from 'node:fs';
import path from 'node:path';
import type { AppScope, Report } from './app-scope';
import { SetDataMeter } from './set-data-meter';
import { attachPage, type Instance, loadPage, type RenderedPage, renderPage } from './simulator';

type Definition = Record<string, unknown>;

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
  tabBar?: { list: { pagePath: string }[] };
}

/** One page on the stack. */
export interface OpenPage {
  route: string;
  instance: Instance;
  rendered: RenderedPage;
  meter: SetDataMeter;
}

/** The most pages that WeChat keeps on its stack. */
const deepestStack = 10;

/** Calls a lifecycle method that a page may or may not have. */
export function callIfDefined(
  instance: Record<string, unknown>,
  method: string,
  ...given: unknown[]
): unknown {
  const defined = instance[method];
  return typeof defined === 'function' ? defined.apply(instance, given) : undefined;
}

/** Splits `/pages/home/index?id=1` into the route and the query that onLoad gets. */
export function parseUrl(url: string): { route: string; query: Record<string, string> } {
  const [route = '', search = ''] = url.replace(/^\//, '').split('?');
  const query: Record<string, string> = {};
  for (const pair of search.split('&').filter(Boolean)) {
    const [name = '', value = ''] = pair.split('=');
    // WeChat hands the values over as they stand in the url; Taro decodes them.
    query[name] = value;
  }
  return { route, query };
}

/** Pages open and close as in WeChat: the four ways to navigate, a stack of ten, tabs that stay alive. */
export class PageStack {
  readonly open: OpenPage[] = [];
  private readonly tabs = new Map<string, OpenPage>();
  private readonly ids = new Map<string, string>();
  private readonly known: Set<string>;
  private readonly tabRoutes: Set<string>;

  constructor(
    private readonly build: string,
    private readonly scope: () => AppScope,
    private readonly report: Report,
  ) {
    const app = JSON.parse(fs.readFileSync(path.join(build, 'app.json'), 'utf8')) as AppJson;
    const inPackages = (app.subPackages ?? []).flatMap(({ root, pages }) =>
      pages.map((page) => `${root}/${page}`),
    );
    this.known = new Set([...app.pages, ...inPackages]);
    this.tabRoutes = new Set(app.tabBar?.list.map(({ pagePath }) => pagePath));
  }

  /** The page on the screen. */
  get top(): OpenPage {
    const top = this.open.at(-1);
    if (!top) throw new Error('no page is open');
    return top;
  }

  isTab(url: string): boolean {
    return this.tabRoutes.has(parseUrl(url).route);
  }

  navigateTo(url: string): void {
    if (this.isTab(url)) throw new Error('can not navigateTo a tabbar page');
    if (this.open.length >= deepestStack)
      throw new Error(`webview count limit exceed, ${deepestStack} pages are open`);
    const next = this.create(url);
    callIfDefined(this.top.instance, 'onHide');
    this.show(next, parseUrl(url).query);
  }

  redirectTo(url: string): void {
    if (this.isTab(url)) throw new Error('can not redirectTo a tabbar page');
    const next = this.create(url);
    this.close(this.open.pop());
    this.show(next, parseUrl(url).query);
  }

  switchTab(url: string): void {
    const { route } = parseUrl(url);
    if (!this.isTab(url)) throw new Error('can not switchTab to a page that is no tab');
    const kept = this.tabs.get(route);
    const next = kept ?? this.create(url);
    const leaving = this.open.splice(0).reverse();
    for (const page of leaving) {
      if (page === next) continue;
      if (this.tabs.has(page.route)) callIfDefined(page.instance, 'onHide');
      else this.close(page);
    }
    if (kept) {
      this.open.push(next);
      if (leaving[0] !== next) callIfDefined(next.instance, 'onShow');
    } else {
      this.show(next, {});
    }
  }

  reLaunch(url: string): void {
    const next = this.create(url);
    this.closeAll();
    this.show(next, parseUrl(url).query);
  }

  navigateBack(delta = 1): void {
    if (this.open.length < 2) throw new Error('cannot navigate back at first page');
    for (let back = 0; back < delta && this.open.length > 1; back += 1) this.close(this.open.pop());
    callIfDefined(this.top.instance, 'onShow');
  }

  /** Closes every page, tabs that are not on the screen too. */
  closeAll(): void {
    const all = new Set([...this.open.splice(0).reverse(), ...this.tabs.values()]);
    for (const page of all) this.close(page);
  }

  private close(page: OpenPage | undefined): void {
    if (!page) return;
    this.tabs.delete(page.route);
    callIfDefined(page.instance, 'onUnload');
    page.rendered.detach();
  }

  private show(page: OpenPage, query: Record<string, string>): void {
    if (this.isTab(page.route)) this.tabs.set(page.route, page);
    this.open.push(page);
    Object.defineProperty(page.instance, 'options', { value: query, configurable: true });
    callIfDefined(page.instance, 'onLoad', query);
    callIfDefined(page.instance, 'onShow');
    attachPage(page.rendered);
    callIfDefined(page.instance, 'onReady');
  }

  private create(url: string): OpenPage {
    const { route } = parseUrl(url);
    if (!this.known.has(route)) throw new Error(`page "${route}" is not found`);
    const meter = new SetDataMeter();
    const rendered = renderPage(this.register(route));
    const { instance } = rendered;
    const named = { route, __route__: route, is: route };
    for (const [name, value] of Object.entries(named)) {
      Object.defineProperty(instance, name, { value, configurable: true, writable: true });
    }
    const setData = instance.setData.bind(instance);
    instance.setData = (data, done) => {
      setData(meter.transfer(data));
      if (done) this.later(done, instance);
    };
    return { route, instance, rendered, meter };
  }

  /** The view answers a setData from another thread: never within the call. */
  private later(done: () => void, instance: Instance): void {
    setImmediate(() => done.call(instance));
  }

  /** The engine would swallow what a handler of an event throws; what the page's life calls is called by us. */
  private guarded(methods: Definition): Definition {
    const { report } = this;
    const isHandler = ([name, method]: [string, unknown]) =>
      typeof method === 'function' && !/^on[A-Z]/.test(name);
    const guard = ([name, method]: [string, unknown]) => [
      name,
      function (this: unknown, event: unknown) {
        try {
          return (method as (event: unknown) => unknown).call(this, event);
        } catch (error) {
          report('in an event handler', error);
          return undefined;
        }
      },
    ];
    return { ...methods, ...Object.fromEntries(Object.entries(methods).filter(isHandler).map(guard)) };
  }

  /** A page is registered once and rendered as often as it is opened. */
  private register(route: string): string {
    const known = this.ids.get(route);
    if (known) return known;
    const id = loadPage(this.build, route, (entry) => {
      const definition = this.scope().runEntry(entry);
      const component = entry === path.join(this.build, route) ? asComponent(definition) : definition;
      return { ...component, methods: this.guarded(component.methods as Definition) };
    });
    this.ids.set(route, id);
    return id;
  }
}

/** The engine knows components only: a page's functions become methods, its data a copy. */
function asComponent(page: Definition) {
  const methods = Object.entries(page).filter(([, value]) => typeof value === 'function');
  return {
    data: JSON.parse(JSON.stringify(page.data ?? {})),
    methods: Object.fromEntries(methods),
  };
}
