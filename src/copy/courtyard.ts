import type { Visit } from '../../cloud/contract/hall/courtyard';

export const courtyardWords = {
  grids: '看哪个网格',
  own: '我们网格',
  all: '全社区',
  empty: '这阵子还没有安排',
  emptyLine: '看看别的网格，或者打电话告诉社区您想要什么',
};

/** How far a visit can still be booked, in a word. */
export function visitLeftWords({ left, isOver }: Visit): string {
  if (isOver) return '结束了';
  return left > 0 ? `余 ${left}` : '约满了';
}

/** One visit in three lines: when, where, and who comes. */
export function visitWords({ from, to, placeLabel, servedBy }: Visit): string {
  return `${from} 到 ${to}\n${placeLabel}\n${servedBy}`;
}
