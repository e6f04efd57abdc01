import type {
  NoticeKind,
  NoticePart,
  NoticeRow,
  NoticeWriter,
} from '../../cloud/contract/notices/notice-row';
import { roleWords } from './roles';
import { dayWords, periodWords, timeWords } from './times';

export const noticeKindWords: Record<NoticeKind, string> = {
  water: '停水',
  power: '停电',
  gas: '停气',
  works: '施工',
  event: '活动',
  other: '其他',
};

export const noticePartWords: Record<NoticePart, string> = { current: '正在进行', past: '已结束' };

/** Words of every page that shows notices. */
export const noticeWords = {
  head: '通知',
  all: '全部',
  unread: '没看过',
  partLabel: '看哪些',
  empty: '现在没有通知',
  emptyLine: '停水停电、小区活动，社区会写在这里',
  emptyPast: '还没有结束的通知',
  notOpened: '通知暂时没打开',
  again: '再看看',
  withdrawn: '这条通知撤下了',
  withdrawnLine: '里面说的不作数了',
  replaced: '这条改过了',
  seeNewest: '看最新的',
  over: '这条通知已经结束',
  others: '看别的通知',
};

/** Words before a report. */
export const hereWords = {
  title: (title: string) => `这里已有通知：${title}`,
  line: (when: string) => (when === '' ? '还要继续反映吗？' : `${when}。还要继续反映吗？`),
};

interface Numbered {
  readonly before: string;
  readonly number: number;
  readonly after: string;
}

function numberedOf(label: string): Numbered | null {
  const found = /^(.*?)(\d+)(\D*)$/.exec(label);
  return found ? { before: found[1] ?? '', number: Number(found[2]), after: found[3] ?? '' } : null;
}

/** Joins places as people say them: 5 到 8 栋、10 栋; more than three pieces are counted. */
export function placesWords(labels: readonly string[]): string {
  const runs: { first: string; last: string; from: Numbered | null; to: Numbered | null }[] = [];
  for (const label of labels) {
    const one = numberedOf(label);
    const run = runs[runs.length - 1];
    const follows =
      one &&
      run?.to &&
      run.to.before === one.before &&
      run.to.after === one.after &&
      run.to.number + 1 === one.number;
    if (follows) Object.assign(run, { last: label, to: one });
    else runs.push({ first: label, last: label, from: one, to: one });
  }
  const pieces = runs.map(({ first, last, from, to }) =>
    first === last || !from || !to ? first : `${from.before}${from.number} 到 ${to.number}${to.after}`,
  );
  return pieces.length > 3 ? `${pieces.slice(0, 2).join('、')}等 ${labels.length} 处` : pieces.join('、');
}

/** When what a notice tells about takes place; empty when it does not say. */
export function noticeWhen({ startsAt, endsAt }: Pick<NoticeRow, 'startsAt' | 'endsAt'>): string {
  return startsAt === null ? '' : periodWords(startsAt, endsAt);
}

/** The second line of a notice in a list: when and where, or until when it stays. */
export function noticeLine(row: NoticeRow): string {
  const isStanding = row.state === 'shown' || row.state === 'scheduled';
  const until = isStanding ? `挂到 ${dayWords(row.shownUntil)}` : `${dayWords(row.shownUntil)}结束`;
  return [noticeWhen(row) || until, placesWords(row.places)].join('，');
}

/** Who wrote a notice and when: 樟树里社区写的，昨天 16:00; 8 栋的楼长写的，今天 9:00. */
export function writtenWords(
  { role, placeName }: { role: NoticeWriter; placeName: string },
  publishedAt: string,
): string {
  const who = role === 'desk' ? placeName : `${placeName}的${roleWords[role]}`;
  return `${who}写的，${timeWords(publishedAt)}`;
}
