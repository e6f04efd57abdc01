import type { NoticeRow } from '../../../cloud/contract/notices/notice-row';
import type { home } from '../../../cloud/contract/requests/home';
import type { MatterRow } from '../../../cloud/contract/requests/matter-row';
import type { Me } from '../../../cloud/contract/session/sign-in';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { homeWords, waitingButton, waitingTitle } from '../../copy/home';
import { nextWords } from '../../copy/next';
import { noticeLine } from '../../copy/notices';
import { helloWords } from '../../copy/times';
import { type MatterLine, matterLine, matterPress } from '../../features/matters/matter-line';
import type { Press } from '../../phone/press';
import { bound } from '../../ui/bound';
import type { IconName } from '../../ui/icon';

/** What the server answers about home. */
export type HomeData = OutputOf<typeof home>;

/** A line of two texts that leads somewhere. */
export interface HomeRow {
  readonly id: string;
  readonly title: string;
  readonly line: string;
  /** What a screen reader says of it. */
  readonly label: string;
  readonly press: Press;
}

/** A matter that waits for this person, with the one thing to do. */
export interface WaitingLine extends Omit<HomeRow, 'label'> {
  readonly button: string;
}

/** A thing one comes for: its icon, its word, where it leads. */
export interface Job {
  readonly icon: IconName;
  readonly word: string;
  /** Empty where the word says enough. */
  readonly line: string;
  readonly label: string;
  readonly press: Press;
}

/** Who looks after the grid, a call away. */
export interface WorkerLine extends Omit<HomeRow, 'id'> {
  readonly photoUrl: string | null;
}

/** What home says and where each press leads, from top to bottom; each platform draws it. */
export interface HomeView {
  readonly hello: { readonly title: string; readonly line: string; readonly toggle: string };
  readonly workbench: HomeRow | null;
  readonly waiting: readonly WaitingLine[];
  readonly notice: HomeRow | null;
  readonly hasWishPanel: boolean;
  readonly jobs: readonly Job[];
  /** In elder mode, a call to the community. */
  readonly call: Press | null;
  readonly recent: readonly MatterLine[];
  readonly worker: WorkerLine | null;
}

/** The greeting stands there before anything else is known. */
export function helloOf(me: Me, isElder: boolean): HomeView['hello'] {
  return {
    title: helloWords(me.callName, isElder),
    line: me.home && !isElder ? `${me.home.communityName} ${me.home.placeLabel}` : '',
    toggle: isElder ? homeWords.standard : homeWords.elder,
  };
}

/** What home shows somebody: what waits for him first. */
export function homeView(me: Me, data: HomeData, notice: NoticeRow | null, isElder: boolean): HomeView {
  return {
    hello: helloOf(me, isElder),
    workbench: data.workbench && workbenchRow(data.workbench),
    waiting: data.waiting.slice(0, isElder ? 1 : 3).map((row) => waitingLine(row, isElder)),
    notice: notice && noticeRow(notice),
    hasWishPanel: !isElder,
    jobs: jobsOf(isElder),
    call: isElder && me.home ? { call: me.home.communityPhone } : null,
    recent: data.recent.map(matterLine),
    worker: data.gridWorker && workerRow(data.gridWorker),
  };
}

function rowOf(id: string, title: string, line: string, press: Press): HomeRow {
  return { id, title, line: bound(line), label: `${title}，${line}`, press };
}

function workbenchRow({ waiting, overdue }: NonNullable<HomeData['workbench']>): HomeRow {
  return rowOf('workbench', homeWords.workbench, homeWords.workbenchLine(waiting, overdue), {
    open: 'workbench',
  });
}

function noticeRow(row: NoticeRow): HomeRow {
  const { communityId, noticeId } = row;
  return rowOf(noticeId, row.title, noticeLine(row), { open: 'notice', query: { communityId, noticeId } });
}

function waitingLine(row: MatterRow, isElder: boolean): WaitingLine {
  return {
    id: row.requestId,
    title: waitingTitle(row),
    line: nextWords(row),
    button: waitingButton(row, isElder),
    press: matterPress(row),
  };
}

function workerRow({ name, gridName, phone, photoUrl }: NonNullable<HomeData['gridWorker']>): WorkerLine {
  return {
    title: name,
    line: gridName,
    label: `${homeWords.call}，${name}`,
    press: { call: phone },
    photoUrl,
  };
}

function jobOf(icon: IconName, word: string, line: string, press: Press): Job {
  return { icon, word, line, label: line === '' ? word : `${word}，${line}`, press };
}

const wish = jobOf('window', homeWords.writeWish, '', { open: 'wish' });
const jobs = [
  jobOf('problem', homeWords.report, homeWords.reportLine, { open: 'issue' }),
  jobOf('calendar', homeWords.hall, homeWords.hallLine, { open: 'halls' }),
  jobOf('help', homeWords.volunteer, homeWords.coming, { say: homeWords.comingToast }),
];

/** Three jobs side by side; in elder mode four large ones, explained only where they do not open yet. */
function jobsOf(isElder: boolean): readonly Job[] {
  if (!isElder) return jobs;
  return [wish, ...jobs].map((job) => (job.line === homeWords.coming ? job : { ...job, line: '' }));
}
