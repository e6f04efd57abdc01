import path from 'node:path';
import { type AppScope, createAppScope } from './app-scope';
import { measureTree, type TreeSize } from './node-tree';
import { PageDriver } from './page-driver';
import { callIfDefined, type OpenPage, PageStack, parseUrl } from './page-stack';
import type { Answer } from './wx-answers';
import { createWx, type WxCall, type WxSurroundings } from './wx-api';

/** What a test says about the phone; everything has an ordinary value. */
export interface PhoneOptions extends Partial<Omit<WxSurroundings, 'launch'>> {
  /** The built mini-program, from the repository's root. */
  build?: string;
  /** Answers wx.request instead of the network; the reply is `{ statusCode, data, header }`. */
  request?: Answer;
}

/** Costs of the page on the screen. */
export interface PageCounts extends TreeSize {
  setDataCalls: number;
  /** Bytes of each setData, in order. */
  setDataBytes: number[];
  firstBytes: number;
  lastBytes: number;
}

/** How long a condition may take to come true, in milliseconds; below jest's own limit, so that this message is seen. */
const patienceMs = 3000;

/** A phone that runs the built mini-program. Close it at the end of the test. */
export class Phone {
  /**
   * What went wrong: thrown errors, console errors and warnings, failed navigation. A journey ends with none. A promise
   * that nobody catches is not among them: jest itself fails the test then.
   */
  readonly errors: string[] = [];
  /** Every call of `wx` with a callback or promise, in order. */
  readonly calls: WxCall[] = [];
  private readonly stack: PageStack;
  private readonly scope: AppScope;
  private readonly drivers = new WeakMap<OpenPage, PageDriver>();
  private readonly surroundings: WxSurroundings;
  private readonly wx: ReturnType<typeof createWx>;
  private app: Record<string, unknown> | undefined;

  constructor(options: PhoneOptions) {
    const build = path.resolve(options.build ?? 'dist/weapp');
    this.surroundings = {
      answers: { ...(options.request ? { request: options.request } : {}), ...options.answers },
      callFunction:
        options.callFunction ?? (() => Promise.reject(new Error('no cloud function is deployed'))),
      server: options.server,
      storage: options.storage ?? new Map(),
      files: options.files ?? new Map(),
      system: options.system ?? {},
      launch: { path: '', query: {}, scene: 1001 },
    };
    this.stack = new PageStack(
      build,
      () => this.scope,
      (where, error) => this.report(where, error),
    );
    this.wx = createWx(this.surroundings, this.navigation(), this.calls);
    const pages = () => this.stack.open.map(({ instance }) => instance);
    this.scope = createAppScope(build, this.wx.wx, pages, this.report);
  }

  /** Opens a page: starts the app at it the first time, later switches to the tab or goes to the page. */
  async open(url: string): Promise<PageDriver> {
    if (this.app) {
      if (this.stack.isTab(url)) this.stack.switchTab(url);
      else this.stack.navigateTo(url);
    } else {
      this.launch(url);
    }
    await this.waitFor(() => this.stack.top.meter.bytes.length > 0);
    return this.page();
  }

  /** The page on the screen. */
  page(): PageDriver {
    const { top } = this.stack;
    const driver = this.drivers.get(top) ?? new PageDriver(top);
    this.drivers.set(top, driver);
    return driver;
  }

  /** The person goes back. */
  back(): void {
    this.stack.navigateBack();
  }

  /** The app leaves the screen and comes back. */
  leaveAndReturn(): void {
    if (!this.app) throw new Error('the app is not open');
    callIfDefined(this.stack.top.instance, 'onHide');
    callIfDefined(this.app, 'onHide', {});
    callIfDefined(this.app, 'onShow', this.surroundings.launch);
    callIfDefined(this.stack.top.instance, 'onShow');
  }

  /** Fires what the app listens to by wx.onSomething, such as `NetworkStatusChange`. */
  fire(event: string, detail: unknown): void {
    this.wx.fire(event, detail);
  }

  /**
   * Waits until a condition holds and answers its value; errors thrown by the condition count as “not yet”, so that it may
   * use `find`. Taro renders asynchronously: after an action a test waits for what the person would see.
   */
  async waitFor<T>(condition: () => T): Promise<NonNullable<T>> {
    const giveUpAt = performance.now() + patienceMs;
    let reason: unknown = 'the condition stayed false';
    while (performance.now() < giveUpAt) {
      try {
        const value = condition();
        if (value) return value;
      } catch (error) {
        reason = error;
      }
      await new Promise((resolve) => setTimeout(resolve, 4));
    }
    const page = this.stack.open.length > 0 ? `\n${this.page().route} reads:\n${this.page().text()}` : '';
    throw new Error(
      `Waited ${patienceMs} ms in vain: ${reason}\nErrors: ${this.errors.join('\n') || 'none'}${page}`,
    );
  }

  /** How often the page on the screen was sent something to draw. */
  get drawings(): number {
    return this.stack.top.meter.bytes.length;
  }

  /** What the page on the screen has cost so far. */
  counts(): PageCounts {
    const bytes = this.stack.top.meter.bytes;
    return {
      setDataCalls: bytes.length,
      setDataBytes: [...bytes],
      firstBytes: bytes[0] ?? 0,
      lastBytes: bytes.at(-1) ?? 0,
      ...measureTree(this.page().tree()),
    };
  }

  /** Options of every call of one name, such as `showToast`. */
  called(name: string): Record<string, unknown>[] {
    return this.calls.filter((call) => call.name === name).map(({ options }) => options);
  }

  /** Closes the pages and stops what still runs. */
  close(): void {
    this.stack.closeAll();
    this.scope.stop();
  }

  private launch(url: string): void {
    const { route, query } = parseUrl(url);
    Object.assign(this.surroundings.launch, { path: route, query });
    this.app = this.scope.runApp();
    callIfDefined(this.app, 'onLaunch', this.surroundings.launch);
    callIfDefined(this.app, 'onShow', this.surroundings.launch);
    this.stack.reLaunch(url);
  }

  private navigation(): Record<string, Answer> {
    const go = (name: 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch'): Answer => {
      return (options) => this.reporting(name, () => this.stack[name](this.absolute(options.url as string)));
    };
    const navigateBack: Answer = ({ delta }) =>
      this.reporting('navigateBack', () => this.stack.navigateBack(delta as number | undefined));
    return {
      navigateTo: go('navigateTo'),
      redirectTo: go('redirectTo'),
      switchTab: go('switchTab'),
      reLaunch: go('reLaunch'),
      navigateBack,
    };
  }

  /** WeChat takes a url without a leading slash as relative to the page on the screen. */
  private absolute(url: string): string {
    return url.startsWith('/') ? url : path.posix.join('/', path.posix.dirname(this.stack.top.route), url);
  }

  /** An error while a page loads only reaches the app as `navigateTo:fail`, and is lost when the app ignores that. */
  private reporting(name: string, navigate: () => void): void {
    try {
      navigate();
    } catch (error) {
      this.report(`${name}:fail`, error);
      throw error;
    }
  }

  private readonly report = (where: string, error: unknown) => {
    const said = error !== null && typeof error === 'object' && 'stack' in error ? error.stack : error;
    this.errors.push(`${where}: ${typeof said === 'object' ? JSON.stringify(said) : String(said)}`);
  };
}

/** Takes a phone into the hand; nothing runs before its first `open`. */
export function openPhone(options: PhoneOptions = {}): Phone {
  return new Phone(options);
}
