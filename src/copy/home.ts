import type { MatterRow } from '../../cloud/contract/requests/matter-row';
/** The words of the four tab pages. */
export const homeWords = {
  elder: '长辈版',
  standard: '标准版',
  workbench: '工作台',
  workbenchLine: (waiting: number, overdue: number) =>
    waiting === 0
      ? '现在没有等您办的'
      : overdue > 0
        ? `${capped(waiting)} 件等您办，${capped(overdue)} 件超时`
        : `${capped(waiting)} 件等您办`,
  rate: '去评价',
  answer: '回答',
  rateElder: '说说怎么样',
  thank: '去看看',
  wishTitle: '写个微心愿',
  wishLine: '小事也行，总有邻居帮得上',
  wishAction: '写一个',
  writeWish: '写心愿',
  report: '报问题',
  reportLine: '漏水、路灯',
  suggest: '提建议',
  hall: '约大厅',
  hallLine: '办事、理发',
  volunteer: '做志愿',
  coming: '即将开放',
  comingToast: '正在准备，开放时会告诉您',
  recent: '这两天',
  all: '全部',
  nothingRecent: '还没有事在办',
  nothingRecentLine: '想到什么小事随时写下来',
  gridWorker: '我的网格员',
  call: '打电话',
  callCommunity: '打电话给社区',
  noHome: '先告诉我们您住哪儿',
  noHomeLine: '选好楼栋单元，就能写心愿、报问题',
  chooseHome: '选一下',
  stranger: '先选一个人看看',
  strangerLine: '这是演示小区，选一位邻居或工作人员，就能用他的身份走一遍',
  choosePerson: '选一个人',
  photoFailed: '照片没打开',
};

/** A count that is read up to 99. */
export function capped(count: number): string {
  return count >= 99 ? '99+' : String(count);
}

/** The title of what waits for the requester. */
export function waitingTitle({ title, kind, state }: MatterRow): string {
  if (state !== 'resolved' && state !== 'checking') return title;
  return kind === 'wish' ? `“${title}”办好了吗` : `${title}，办好了`;
}

/** The button of what waits: an answer where something was asked, else thanks or a rating. */
export function waitingButton({ kind, state }: MatterRow, isElder: boolean): string {
  if (state !== 'resolved' && state !== 'checking') return homeWords.answer;
  if (isElder) return homeWords.rateElder;
  return kind === 'wish' ? homeWords.thank : homeWords.rate;
}

export const mattersWords = {
  filters: { all: '全部', waiting: '等我', open: '在办', ended: '办完' },
  filterLabel: '看哪些',
  empty: '还没写过心愿',
  emptyLine: '想到什么小事随时写下来',
  emptyOther: '这里还没有',
  emptyOtherLine: '换一个看看',
  write: '写一个',
};

export const meWords = {
  lookUp: '凭回执查进度',
  lookUpLine: '别人帮着登记的，用查询码查',
  inbox: '消息',
  inboxLine: '办到哪一步了，都在这里',
  writeNotice: '写通知',
  writeNoticeLine: '停水停电、小区活动，告诉邻居们',
  noticesLine: '停水停电、小区活动',
  hallDesk: '大厅值班',
  hallDeskLine: '今天谁来、签到、叫号、排时间',
  bookings: '我的预约',
  bookingsLine: '约了哪天，改时间、取消、看候补',
  home: '我住哪儿',
  elder: '长辈版',
  elderLine: '字大一些，一屏一件事',
  suggestion: '提个建议',
  suggestionLine: '小区怎样更好，说说看',
  parked: '没送到的消息',
  roles: '谁负责什么',
  changePerson: '换一个人',
  changePersonLine: '演示小区才有',
  privacy: '照片去掉了位置信息；公开的内容都由社区的人看过才上墙',
  resident: '居民',
};
