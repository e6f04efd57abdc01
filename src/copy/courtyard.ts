import type { Visit } from '../../cloud/contract/hall/courtyard';

export const courtyardWords = {
  grids: '看哪个网格',
  own: '我们网格',
  all: '全社区',
  empty: '这阵子还没有安排',
  emptyLine: '看看别的网格，或者打电话告诉社区您想要什么',
  left: (left: number) => `余 ${left}`,
  full: '约满了',
};

/** One visit in three lines: when, where, and who comes. */
export function visitWords({ from, to, placeLabel, servedBy }: Visit): string {
  return `${from} 到 ${to}\n${placeLabel}\n${servedBy}`;
}
