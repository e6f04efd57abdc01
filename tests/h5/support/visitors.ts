import { randomUUID } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Reply } from '../../../cloud/contract/shared/errors';
import type { FunctionName } from '../../../cloud/contract/shared/operation';
import type { Tables } from '../../../cloud/platform/database/tables';
import { readWorkbook } from '../../../cloud/platform/sheets/read-workbook';
import { seedDemo } from '../../../cloud/server/demo/seed-demo';
import { launchBrowser } from '../../support/chromium';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { type ServerProcess, serverFolder, startServer } from '../../support/server-process';
import { aligned, axeFaults, enlarge, overflow, rests } from './looking';

const screenshots = join('dist', 'screenshots');
const phone = { width: 390, height: 844 };

/** How a visitor looks at the pages; a phone of 390 × 844 where nothing is said. */
interface Screen {
  readonly isElder?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** How much larger the phone is set to show all type; a browser has no such setting, so the pages' own variable is set. */
  readonly typeScale?: number;
}

/** Somebody with a phone: sees pages, taps and types, and keeps what the browser complains of. */
export class Visitor {
  readonly complaints: string[] = [];
  /** Of the session opened for a demo person; empty for whoever signs in by the pages. */
  token = '';
  private shots = 0;

  constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly folder: string,
    private readonly address: string,
  ) {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
  }

  /** Opens a page by its path, as a link from outside would. */
  async open(path: string): Promise<void> {
    await this.page.goto(`${this.address}/#${path}`);
  }

  /** Taps the last thing on the screen that has this name: a sheet lies over the page. */
  async tap(name: string | RegExp): Promise<void> {
    const isExact = typeof name === 'string';
    await this.page.getByRole('button', { name, exact: isExact }).last().click();
  }

  async choose(name: string | RegExp): Promise<void> {
    const isExact = typeof name === 'string';
    await this.page.getByRole('radio', { name, exact: isExact }).last().click();
  }

  async tick(name: RegExp): Promise<void> {
    await this.page.getByRole('checkbox', { name }).last().click();
  }

  /**
   * Turns the open wheel of a picker until an option is in the middle, and confirms. A wheel that is still coming in does not follow
   * the finger: whoever sees that turns it again.
   */
  async turnTo(option: string | RegExp): Promise<void> {
    const item = this.page.getByText(option, { exact: true }).locator('visible=true').last();
    const middle = this.page.locator('.weui-picker__indicator').locator('visible=true').last();
    await rests(this.page);
    for (let turn = 0; turn < 4; turn += 1) {
      await this.drag(item, middle);
      if (await aligned(this.page, item, middle)) return this.confirmWheel();
    }
    throw new Error(`the wheel does not turn to ${option}`);
  }

  /** Drags one thing to where another stands. */
  private async drag(item: Locator, goal: Locator): Promise<void> {
    const [from, to] = [await item.boundingBox(), await goal.boundingBox()];
    if (!from || !to) throw new Error('what is dragged cannot be seen');
    const x = to.x + to.width / 2;
    const y = to.y + to.height / 2;
    await this.page.mouse.move(x, y);
    await this.page.mouse.down();
    await this.page.mouse.move(x, y + to.y - from.y, { steps: 8 });
    await this.page.mouse.up();
  }

  /** Takes what the open wheel stands on. */
  async confirmWheel(): Promise<void> {
    await this.page.getByText('确定', { exact: true }).locator('visible=true').last().click();
  }

  async type(label: string, words: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).last().fill(words);
  }

  /** Waits until words can be seen. */
  async sees(words: string | RegExp): Promise<void> {
    await this.page.getByText(words).locator('visible=true').first().waitFor({ timeout: 8000 });
  }

  /** Taps what saves a list as an Excel file, and reads the file as one that an office brings is read: its name and its cells. */
  async saves(word = '导出 Excel'): Promise<{ name: string; rows: (readonly string[])[] }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.tap(word)]);
    const name = download.suggestedFilename();
    const [sheet] = await readWorkbook(readFileSync(await download.path()), name);
    return { name, rows: sheet?.rows.map(({ cells }) => cells) ?? [] };
  }

  /** The value of a query parameter of the page on the screen. */
  async parameter(name: string): Promise<string> {
    const query = this.page.url().split('?')[1] ?? '';
    return new URLSearchParams(query).get(name) ?? '';
  }

  /**
   * Looks at the page as it stands: a picture under dist/, then what axe finds against WCAG 2 A and AA, and whether anything runs out at
   * the side. Answers the faults, none for a page that is right.
   */
  async look(name: string): Promise<string[]> {
    await rests(this.page);
    this.shots += 1;
    const file = `${String(this.shots).padStart(2, '0')}-${name}.png`;
    await this.page.screenshot({ path: join(this.folder, file) });
    const faults = [...(await axeFaults(this.page)), ...(await overflow(this.page))];
    return faults.map((one) => `${name}: ${one}`);
  }

  /** Calls an operation as whoever is signed in here, without the page. */
  async call<Data>(name: FunctionName, operation: string, input: object): Promise<Data> {
    const response = await fetch(`${this.address}/fn/${name}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${this.token}` },
      body: JSON.stringify({ operation, input, key: randomUUID() }),
    });
    const reply = (await response.json()) as Reply<Data>;
    if (!reply.ok) throw new Error(`${operation}: ${reply.code}`);
    return reply.data;
  }

  close(): Promise<void> {
    return this.context.close();
  }
}

/** The demo community behind a real server, and a browser to visit it with. */
export class Estate {
  private readonly visitors: Visitor[] = [];

  private constructor(
    private readonly database: TestDatabase<Tables>,
    private readonly folder: ReturnType<typeof serverFolder>,
    private readonly server: ServerProcess,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<Estate> {
    const database = await openTestDatabase<Tables>(1);
    const folder = serverFolder();
    await seedDemo(database.url, join(folder.path, 'files'));
    const server = await startServer(database.url, folder.path);
    return new Estate(database, folder, server, await launchBrowser());
  }

  /** A phone of 390 × 844 on which nobody is signed in yet. */
  async phone(journey: string, look: Screen = {}): Promise<Visitor> {
    const folder = join(screenshots, journey);
    mkdirSync(folder, { recursive: true });
    const context = await this.browser.newContext({
      viewport: { width: look.width ?? phone.width, height: look.height ?? phone.height },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
      hasTouch: true,
      isMobile: (look.width ?? phone.width) < 1000,
    });
    if (look.isElder) {
      await context.addInitScript(() => localStorage.setItem('elder-mode', JSON.stringify({ data: true })));
    }
    if (look.typeScale) await context.addInitScript(enlarge, look.typeScale);
    const visitor = new Visitor(await context.newPage(), context, folder, this.server.address);
    visitor.page.setDefaultTimeout(10_000);
    this.visitors.push(visitor);
    return visitor;
  }

  /** The phone of one of the demo people, signed in. */
  async phoneOf(person: string, journey: string, look: Screen = {}): Promise<Visitor> {
    const visitor = await this.phone(`${journey}-${person}`, look);
    const token = await this.tokenOf(person);
    visitor.token = token;
    const kept = JSON.stringify({ data: token });
    await visitor.page.addInitScript((value) => localStorage.setItem('session-token', value), kept);
    return visitor;
  }

  private async tokenOf(person: string): Promise<string> {
    const response = await fetch(`${this.server.address}/demo/session`, {
      method: 'POST',
      body: JSON.stringify({ person }),
    });
    return ((await response.json()) as { token: string }).token;
  }

  /** Calls an operation as one of the demo people, without a page; throws what is refused. */
  async asks<Data>(person: string, functionName: string, operation: string, input: object): Promise<Data> {
    const response = await fetch(`${this.server.address}/fn/${functionName}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await this.tokenOf(person)}` },
      body: JSON.stringify({ operation, input, key: crypto.randomUUID() }),
    });
    const reply = (await response.json()) as { ok: boolean; data: Data };
    if (!reply.ok) throw new Error(`${person} ${operation}: ${JSON.stringify(reply)}`);
    return reply.data;
  }

  /** What the browsers complained of since the start. */
  complaints(): string[] {
    return this.visitors.flatMap(({ complaints }) => complaints);
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.stop();
    await this.database.close();
    this.folder.remove();
  }
}
