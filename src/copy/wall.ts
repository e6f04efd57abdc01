import type { PublicWish, Window } from '../../cloud/contract/requests/wish-wall';
import { capped } from './home';
import { daysLeft, dayWords, effortWords } from './times';

/** The word below a window. */
export const windowWords: Record<Window, string> = { dark: '等人帮', half: '在帮了', lit: '圆了' };

export const wallWords = {
  month: '这个月',
  lit: (count: number) => `亮了 ${capped(count)} 扇窗`,
  waiting: (count: number) => (count === 0 ? '现在没有等着的心愿' : `还有 ${capped(count)} 个等人搭把手`),
  all: '全部',
  filterLabel: '看哪些心愿',
  chip: (window: Window, count: number | null) =>
    count === null ? windowWords[window] : `${windowWords[window]} ${capped(count)}`,
  help: '我来帮',
  empty: '墙上还没有心愿',
  emptyLine: '写一个小小的，邻居看得见',
  emptyOther: '这里还没有',
  write: '写一个',
  mine: '看进展',
  claimTitle: '认领这个心愿',
  claimSteps: [
    { text: '社区先帮您和对方对接', note: '对接以后，才看得到怎么联系' },
    { text: '14 天内帮着办好', note: '帮不上了随时说一声，没关系' },
    { text: '办好了拍张照、写一句', note: '不收钱，不拍对方的脸' },
  ],
  claimAction: '我来帮',
  claimed: '认领了，社区会尽快帮您对接',
  close: '关闭',
  quote: (words: string) => `“${words}”`,
};

/** The small facts of a wish on the wall, said as in speech. */
export function wishFacts(wish: PublicWish): string[] {
  if (wish.window === 'lit') return [`${wish.name}，${dayWords(wish.movedAt)}圆的`];
  if (wish.window === 'half') return [wish.helperUnit ? `${wish.helperUnit}在帮` : '一位邻居认领了'];
  const effort = wish.effortMinutes === null ? null : effortWords(wish.effortMinutes);
  const waits = wish.waitsUntil === null ? null : `还等 ${daysLeft(wish.waitsUntil)} 天`;
  return [wish.name, [effort, waits].filter(Boolean).join('，')].filter((fact) => fact !== '');
}
