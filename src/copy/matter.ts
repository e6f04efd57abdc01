import type { RequestKind } from '../../cloud/contract/requests/kinds';

const hourMs = 3_600_000;

function amount(ms: number): string {
  const hours = Math.floor(ms / hourMs);
  if (hours === 0) return '不到 1 小时';
  return hours < 24 ? ` ${hours} 小时` : ` ${Math.floor(hours / 24)} 天`;
}

/** By how much something was done before its due time, or after it: 比限期早 1 天. */
export function punctualityWords(dueAt: string, doneAt: string): string {
  const early = Date.parse(dueAt) - Date.parse(doneAt);
  return early >= 0 ? `比限期早${amount(early)}` : `比限期晚${amount(-early)}`;
}

const isRepair = (kind: RequestKind) => kind === 'issue' || kind === 'patrol';

export const matterWords = {
  number: (number: string) => `编号 ${number}`,
  before: (kind: RequestKind) => (isRepair(kind) ? '修之前' : '原来'),
  after: (kind: RequestKind) => (isRepair(kind) ? '修好后' : '办好后'),
  photo: (number: number) => `照片 ${number}`,
  photoFailed: '照片没打开',
  contact: (name: string, what: string) => `${what}${name}`,
  call: '打电话',
  unitCall: '办理单位',
  claimantCall: '帮忙的邻居',
  requesterCall: (kind: RequestKind) => (kind === 'wish' ? '写心愿的邻居' : '反映的邻居'),
  rateTitle: (kind: RequestKind) => (kind === 'wish' ? '心愿圆了吗？' : '解决了吗？'),
  solved: (kind: RequestKind) => (kind === 'wish' ? '圆了' : '解决了'),
  notSolved: (kind: RequestKind) => (kind === 'wish' ? '还没有' : '没有，请再办'),
  satisfaction: '满意吗',
  details: '细说说',
  speed: '速度',
  attitude: '态度',
  result: '结果',
  stars: (count: number) => `${count} 颗星`,
  ratingWords: '想说的话，不写也行',
  ratingNotSolved: '哪里没办好，写一句好让师傅知道',
  thanksWords: '想对帮忙的邻居说一句',
  rate: '交评价',
  thank: '告诉大家',
  rateMissing: '先选一下',
  asked: '想问您一句',
  askedOf: (until: string) => `问了邻居，等回答到${until}`,
  answerUntil: (until: string) => `${until} 前回答，就不耽误办`,
  answer: '回答',
  answerHint: '写在这里，拍照也行',
  noLongerNeeded: '已经好了，不用办了',
  noLongerNeededHint: '怎么好的，不写也行',
  noLongerNeededSend: '告诉师傅',
  visit: (when: string, who: string | null) => `${when} ${who ?? ''}上门`,
  visitNote: '约好的时间，有变化会告诉您',
  note: '补充一句',
  noteHint: '有新情况写在这里，拍照也行',
  noteSend: '补充上去',
  noteDone: '补充上去了',
  noteMissing: '写一句，或拍一张',
  ask: '问写心愿的邻居一句',
  askHint: '想问清楚什么',
  askMissing: '先写问什么',
  askNote: '等回答的时候不算时间，最多等 3 个工作日',
  withdraw: '不用办了，撤回',
  withdrawTitle: '撤回这件事',
  withdrawHint: '为什么撤回，不写也行',
  withdrawSend: '撤回',
  release: '这次帮不上了',
  releaseTitle: '没关系，换别人来帮',
  releaseHint: '给对方留一句话',
  releaseSend: '交还心愿',
  resolve: '我办好了',
  resolveTitle: '办得怎么样',
  resolveHint: '办了什么，一句话说清楚',
  resolveSend: '送出',
  resolveMissing: '先写一句',
  waitMatch: '认领了，社区正在帮您对接。对接好了，这里就看得到怎么联系。',
  close: '关闭',
  ratedDone: '收到您的评价了，谢谢',
};
