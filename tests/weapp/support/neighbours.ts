import { serve as listen, type ServerType } from '@hono/node-server';
import { everything } from '../../../cloud/server/registry';
import { openApp } from '../../cloud/server/app-for-tests';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import type { PageDriver, Query } from './page-driver';
import { openPhone, type Phone } from './phone';
import type { Answer } from './wx-answers';

/** What WeChat's limits and ours allow a page: PLATFORM's bars. Taro's own root adds to the depth. */
const bars = {
  firstBytes: 64 * 1024,
  calls: 3,
  questions: 3,
  tapBytes: 8 * 1024,
  nodes: 800,
  depth: 20,
  children: 60,
};
const taroRootDepth = 1;

/** The two ways in which the mini-program is drawn; a journey is made in both. */
export const modes = ['ordinary', 'elder'] as const;
export type Mode = (typeof modes)[number];

/** A person with the built mini-program in the hand, who waits for what a tap is to bring. */
export class Neighbour {
  /** What any page cost beyond its bars. */
  readonly excesses: string[] = [];
  /** Pages whose first drawing has been held against the bars. */
  private readonly drawn = new WeakSet<PageDriver>();

  constructor(
    readonly phone: Phone,
    private readonly isElder: boolean,
  ) {}

  /** Opens a page and waits for its words. */
  async open(url: string, words: string | RegExp): Promise<void> {
    const asked = this.questions().length;
    await this.phone.open(url);
    await this.reads(words);
    this.holdFirstDrawing(asked);
    this.holdTree();
  }

  /** Waits until words are on the page. */
  async reads(words: string | RegExp): Promise<void> {
    await this.phone.waitFor(() => {
      const text = this.phone.page().text();
      return typeof words === 'string' ? text.includes(words) : words.test(text);
    });
  }

  /** Taps what is there or will be there, and waits for what it brings. */
  async tap(query: Query, brings: string | RegExp): Promise<void> {
    await this.phone.waitFor(() => this.phone.page().has(query));
    const before = this.phone.counts().setDataBytes.length;
    const asked = this.questions().length;
    const { route } = this.phone.page();
    this.phone.page().tap(query);
    await this.reads(brings);
    this.holdFirstDrawing(asked);
    if (this.phone.page().route === route) {
      const largest = Math.max(0, ...this.phone.counts().setDataBytes.slice(before));
      if (largest > bars.tapBytes)
        this.excesses.push(`${route}: a tap on ${JSON.stringify(query)} sent ${largest} bytes`);
    }
    this.holdTree();
  }

  /** Goes on to a question of a form: elders are asked one a screen, others find all of them on one page. */
  async goOn(brings: string | RegExp): Promise<void> {
    await (this.isElder ? this.tap('下一步', brings) : this.reads(brings));
  }

  async type(label: string, words: string): Promise<void> {
    await this.phone.waitFor(() => this.phone.page().has({ label }));
    this.phone.page().input({ label }, words);
  }

  /** Types what a sheet asks for, and waits until its button no longer says what is missing. */
  async answer(label: string, words: string, missing: string): Promise<void> {
    await this.reads(missing);
    await this.type(label, words);
    await this.phone.waitFor(() => !this.phone.page().text().includes(missing));
  }

  /** What pages asked so far; commands, which have a key, are no questions, and who is there is asked once when the app starts. */
  private questions(): string[] {
    const asked = this.phone.called('request').map(({ data }) => data as { operation: string; key?: string });
    return asked
      .filter(({ key, operation }) => key === undefined && operation !== 'sign-in')
      .map(({ operation }) => operation);
  }

  /**
   * Holds what a page has sent until its words could be read, however the person came to it; once for each page. `askedBefore` counts
   * the questions before it was opened.
   */
  private holdFirstDrawing(askedBefore: number): void {
    const page = this.phone.page();
    if (this.drawn.has(page)) return;
    this.drawn.add(page);
    const { setDataCalls, setDataBytes } = this.phone.counts();
    const largest = Math.max(0, ...setDataBytes);
    const asked = this.questions().slice(askedBefore);
    if (asked.length > bars.questions) this.excesses.push(`${page.route}: asked ${asked.join(', ')}`);
    if (setDataCalls > bars.calls)
      this.excesses.push(
        `${page.route}: drawn by ${setDataCalls} setData of ${setDataBytes.join(', ')} bytes`,
      );
    if (largest > bars.firstBytes) this.excesses.push(`${page.route}: first drawn with ${largest} bytes`);
  }

  private holdTree(): void {
    const { nodes, depth, children } = this.phone.counts();
    const { route } = this.phone.page();
    if (nodes > bars.nodes) this.excesses.push(`${route}: ${nodes} nodes`);
    if (depth > bars.depth + taroRootDepth) this.excesses.push(`${route}: ${depth} deep`);
    if (children > bars.children) this.excesses.push(`${route}: ${children} children`);
  }
}

/** A community with its server, in which everybody has a phone. */
export class Neighbourhood {
  private readonly phones: Phone[] = [];
  private readonly neighbours: Neighbour[] = [];

  private constructor(
    readonly community: Community,
    readonly act: ReturnType<typeof actingIn>,
    private readonly backend: Awaited<ReturnType<typeof openApp>>,
    private readonly server: ServerType,
    private readonly address: string,
  ) {}

  static async open(change: Parameters<typeof openApp>[0] = {}): Promise<Neighbourhood> {
    const backend = await openApp({ everything, ...change });
    backend.time.now = new Date();
    const community = await enterWholeCommunity(backend.database.pool);
    const act = actingIn(backend.parts.db, community, backend.time.now);
    return new Promise((resolve) => {
      const server: ServerType = listen(
        { fetch: backend.app.fetch, port: 0, hostname: '127.0.0.1' },
        ({ port }) => resolve(new Neighbourhood(community, act, backend, server, `http://127.0.0.1:${port}`)),
      );
    });
  }

  /** Somebody's phone, signed in; `answers` are what the phone itself says, such as what its camera reads; `files` the photos on it. */
  phoneOf(
    person: Person,
    answers: Record<string, Answer> = {},
    files?: Map<string, Buffer>,
  ): Promise<Neighbour> {
    return this.phoneOfAccount(this.community.id[person], answers, files);
  }

  /** Somebody's phone in the mode that is asked for. */
  phoneIn(mode: Mode, person: Person): Promise<Neighbour> {
    return this.phoneOfAccount(this.community.id[person], {}, new Map(), mode === 'elder');
  }

  /** The phone of any account. */
  async phoneOfAccount(
    personId: string,
    answers: Record<string, Answer> = {},
    files: Map<string, Buffer> = new Map(),
    isElder = false,
  ): Promise<Neighbour> {
    const token = await this.backend.tokenFor(personId);
    const storage = new Map([
      ['session-token', JSON.stringify(token)],
      ['elder-mode', JSON.stringify(isElder)],
    ]);
    const phone = openPhone({ build: 'dist/weapp-http', server: this.address, storage, answers, files });
    this.phones.push(phone);
    const neighbour = new Neighbour(phone, isElder);
    this.neighbours.push(neighbour);
    return neighbour;
  }

  /** Sends what a browser would, to a route that is no operation. */
  async post<Data>(path: string, body: object): Promise<Data> {
    const response = await this.backend.app.request(path, { method: 'POST', body: JSON.stringify(body) });
    return ((await response.json()) as { data: Data }).data;
  }

  get pool() {
    return this.backend.database.pool;
  }

  /** The matter that was filed last. */
  async newest(): Promise<string> {
    const { rows } = await this.pool.query('select id from request order by id desc limit 1');
    return rows[0].id as string;
  }

  /** Waits until so many people have read notices: the page says so by itself, without a word on it. */
  async readsOfNotices(count: number): Promise<void> {
    for (;;) {
      const { rows } = await this.pool.query('select count(*)::int as count from notice_read');
      if (rows[0].count === count) return;
    }
  }

  /** Puts the phones away; answers what went wrong on any of them and what cost too much. */
  putAway(): string[] {
    const wrong = [
      ...this.phones.flatMap(({ errors }) => errors),
      ...this.neighbours.flatMap(({ excesses }) => excesses),
    ];
    for (const phone of this.phones.splice(0)) phone.close();
    this.neighbours.length = 0;
    return wrong;
  }

  async close(): Promise<void> {
    await new Promise((done) => this.server.close(done));
    await this.backend.close();
  }
}
