import type { NoticeRow } from '../../../cloud/contract/notices/notice-row';
import { notices } from '../../../cloud/contract/notices/notices';
import { home } from '../../../cloud/contract/requests/home';
import type { Me } from '../../../cloud/contract/session/sign-in';
import { failedWords } from '../../copy/waiting';
import { foremost } from '../../features/notices/foremost';
import { callCloud } from '../../phone/call-cloud';
import { markMattersTab, onceDrawn } from '../../phone/device';
import { type Asked, afterAnswer } from '../../session/asked';
import { useSession } from '../../session/session';
import { type HomeData, type HomeView, helloOf, homeView } from './home-view';

/** What is drawn below the greeting. */
type Part = 'loading' | 'failed' | 'noHome' | 'ready';

/** What stands in the page's data, by name; `part` says which part of the page is drawn below the greeting. */
export interface Drawing extends Partial<Omit<HomeView, 'hello'>> {
  readonly isElder: boolean;
  /** Of the phone's type: 1, 1.4 or 1.75. */
  readonly scale: number;
  readonly part: Part;
  readonly hello: HomeView['hello'] | null;
  readonly failedLine: string;
}

/** After so many milliseconds without an answer the shape of what is to come is shown; sooner it would only flicker. */
const patienceMs = 150;

/** Whether home can be asked for: with a home or a role. */
function canAsk(me: Me): boolean {
  return me.home !== null || me.grants.length > 0;
}

/** Home as WeChat draws it by itself: asks as the pages in React do, and hands over what has changed. */
export class NativeHome {
  private asked: Asked<HomeData> = { phase: 'loading' };
  private notice: NoticeRow | null = null;
  private asker: string | null = null;
  private turn = 0;
  private readonly drawn = new Map<string, string>();
  private isSlow = false;
  private leave: () => void = () => undefined;

  constructor(private readonly draw: (changed: Partial<Drawing>) => void) {}

  /** Finds out who is there, unless another page has, and asks for what home shows. */
  open(): void {
    const leave = useSession.subscribe(() => this.takeSession());
    const timer = setTimeout(() => this.showWaiting(), patienceMs);
    this.leave = () => {
      leave();
      clearTimeout(timer);
    };
    const { who, identify } = useSession.getState();
    if (who.phase === 'unknown') void identify();
    this.takeSession();
  }

  close(): void {
    this.leave();
  }

  /** Asks again once there was an answer, as when the page comes back to the screen. */
  async showAgain(): Promise<void> {
    if (this.asked.phase !== 'loading') await this.reload();
  }

  /** Tries again what has failed. */
  async retry(): Promise<void> {
    const { who, identify } = useSession.getState();
    await (who.phase === 'known' ? this.reload() : identify());
  }

  /** Asks for home, and for the notices, without which home is drawn when they come later. */
  async reload(): Promise<void> {
    const { who } = useSession.getState();
    if (who.phase !== 'known' || this.asker === null) return;
    this.turn += 1;
    const { turn } = this;
    if (who.me.home) void this.askNotice(turn);
    const answer = await callCloud(home, {});
    if (turn !== this.turn) return;
    this.asked = afterAnswer(this.asked, answer);
    if (answer.ok) markMattersTab(answer.data.waitingCount);
    this.show();
  }

  private async askNotice(turn: number): Promise<void> {
    const answer = await callCloud(notices, { part: 'current' });
    if (turn !== this.turn || !answer.ok) return;
    this.notice = foremost(answer.data.items);
    this.show();
  }

  private takeSession(): void {
    const { who } = useSession.getState();
    const asker = who.phase === 'known' && canAsk(who.me) ? who.me.personId : null;
    if (asker !== this.asker) {
      this.asker = asker;
      this.asked = { phase: 'loading' };
      this.notice = null;
      void this.reload();
    }
    this.show();
  }

  private showWaiting(): void {
    this.isSlow = true;
    this.show();
  }

  /** Hands over the parts that are not as they were. */
  private show(): void {
    const drawing = this.drawing();
    if (drawing.part === 'loading' && !this.isSlow) return;
    const parts = Object.entries(drawing);
    const changed = parts.filter(([name, part]) => {
      const text = JSON.stringify(part);
      const isNew = this.drawn.get(name) !== text;
      this.drawn.set(name, text);
      return isNew;
    });
    if (changed.length > 0) this.handOver(Object.fromEntries(changed));
  }

  /** What stands below the first screen follows once that is there. */
  private handOver(changed: Partial<Drawing>): void {
    const { worker, ...above } = changed;
    const now = worker ? above : changed;
    if (Object.keys(now).length > 0) this.draw(now);
    if (worker) onceDrawn(() => this.draw({ worker }));
  }

  private drawing(): Drawing {
    const { who, isElder, typeScale: scale } = useSession.getState();
    const look = { isElder, scale, failedLine: failedWords.line, hello: null };
    if (who.phase !== 'known') return { ...look, part: who.phase === 'failed' ? 'failed' : 'loading' };
    const { me } = who;
    const known = { ...look, hello: helloOf(me, isElder) };
    if (!canAsk(me)) return { ...known, part: 'noHome' };
    if (this.asked.phase === 'ready')
      return { ...known, ...homeView(me, this.asked.data, this.notice, isElder), part: 'ready' };
    if (this.asked.phase === 'failed' && this.asked.isOffline)
      return { ...known, part: 'failed', failedLine: failedWords.offline };
    return { ...known, part: this.asked.phase };
  }
}
