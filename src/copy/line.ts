import type { TicketState } from '../../cloud/contract/hall/lifecycle';
import type { LineCard, WaitRange } from '../../cloud/contract/hall/walk-in';
import { timeWords } from './times';

/** How long it may take, as far as the last served tell; nothing where too few were served to know. */
export function rangeWords(range: WaitRange): string {
  if (range === null) return '刚开始，还说不准要等多久';
  if (range.most === 0) return '马上就到';
  return range.least === range.most ? `大约 ${range.most} 分钟` : `大约 ${range.least} 到 ${range.most} 分钟`;
}

/** One line in a sentence. */
export function lineWords({ waiting, range }: LineCard): string {
  return waiting === 0 ? '现在没人在等' : `${waiting} 人在等，${rangeWords(range)}`;
}

/** The state of a number in a word. */
export const ticketStateWords: Record<TicketState, string> = {
  waiting: '在等',
  out: '出去了',
  called: '叫到了',
  passed: '过号了',
  served: '办好了',
  left: '走了',
};

/** Where somebody who is called goes: a figure stands apart from the words before it. */
export function toWindow(window: string): string {
  return /^\w/.test(window) ? `请到 ${window}` : `请到${window}`;
}

export const ticketWords = {
  mine: '我的号',
  waiting: (ahead: number, range: WaitRange) =>
    ahead === 0 ? '下一个就是您' : `前面还有 ${ahead} 位，${rangeWords(range)}`,
  called: toWindow,
  out: '您出去了，位子还给您留着，回来点一下',
  passed: '刚才叫过您，您没在。点一下“我回来了”，排到最后',
  lastCalled: (number: string) => `现在叫到 ${number}`,
  nobodyCalled: '还没开始叫号',
  stepOut: '出去一会儿，号留着',
  comeBack: '我回来了',
  leave: '不等了',
  take: '取个号',
  taken: (number: string) => `您的号是 ${number}`,
  choose: '您来办什么',
  anything: '说不清，到了再问',
  lines: '现在的队',
  calling: '正在叫号',
  closed: '现在不能取号',
  opens: (at: string) => `${timeWords(at)} 起可以取`,
  closedLine: '开门前半小时起，在手机上就能取',
  noLines: '这个大厅不用排队',
  noLinesLine: '约好时间直接来就行',
  refreshed: '过一会儿自己会更新',
};
