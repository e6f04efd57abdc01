import { timeWords } from './times';

/** The words of a matter on paper, in the order and the terms of an office. */
export const paperHeads = {
  print: '打印',
  number: '编号',
  kind: '类型',
  channel: '来源',
  category: '分类',
  urgency: '紧急程度',
  place: '地点',
  state: '状态',
  filedAt: '登记时间',
  due: '办理时限',
  unit: '办理单位',
  rating: '评价',
  story: '内容',
  history: '办理经过',
};

/** An instant with its whole date, for whoever reads it years later. */
export function paperTime(iso: string): string {
  return timeWords(iso, 0);
}

/** What the foot of the paper says. */
export function printedWords(iso: string, communityName: string): string {
  return [communityName, `${paperTime(iso)} 打印`].filter(Boolean).join('，');
}

/** What the requester said in the end. */
export function ratingWords(isSolved: boolean, satisfaction: string): string {
  return [isSolved ? '解决了' : '没解决', satisfaction].filter(Boolean).join('，');
}
