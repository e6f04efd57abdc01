import type { BookingMove, BookingState, HallParty } from '../../cloud/contract/hall/lifecycle';
import type { BookingRow, WaitRow } from '../../cloud/contract/hall/my-bookings';
import { forWhomWords, whereWords } from './hall';
import { longDayWords, timeWords } from './times';

/** The state of a booking in a word. */
export const bookingStateWords: Record<BookingState, string> = {
  pending: '等同意',
  pending_call: '等电话',
  confirmed: '约好了',
  checked_in: '签到了',
  completed: '办完了',
  no_show: '没去成',
  cancelled: '取消了',
  declined: '没同意',
};

/** What follows for the person in each state. */
export const bookingNextWords: Record<BookingState, string> = {
  pending: '等场地的单位同意，有回音就告诉您',
  pending_call: '大厅会打电话和您确认，接到就算约好',
  confirmed: '到了给工作人员看这个码，念数字也行',
  checked_in: '已经签到，听叫号就行',
  completed: '办完了，谢谢您来',
  no_show: '这次没去成。还想办，再约一次就行',
  cancelled: '这次不去了，位子让给了别人',
  declined: '这次场地没同意，换个时间或地方再约',
};

/** One step of a booking, as its history tells it. */
export const bookingMoveWords: Record<BookingMove, string> = {
  book: '约上了',
  confirmCall: '电话里确认了',
  approve: '场地同意了',
  decline: '场地没同意',
  change: '改了时间',
  cancel: '取消了',
  remind: '提醒过您',
  checkIn: '签到了',
  markNoShow: '记为没来',
  complete: '办完了',
  rate: '评价了',
};

/** Who did it. */
export const hallPartyWords: Record<HallParty, string> = {
  booker: '您',
  staff: '大厅',
  owner: '场地的单位',
  clock: '到时间自动',
};

/** Day and time of something booked: 周四 6 月 18 日 14:30 到 15:00. */
export function appointmentWords({ date, from, to }: Pick<BookingRow, 'date' | 'from' | 'to'>): string {
  return `${longDayWords(date)} ${from} 到 ${to}`;
}

/** When, where and for whom, in a line of a list. */
export function bookingLineWords(row: BookingRow | WaitRow): string {
  const whom = row.onBehalfOf === 'self' ? '' : `\n${forWhomWords(row.onBehalfOf)}`;
  return `${longDayWords(row.date)} ${row.from}${whom}\n${whereWords(row.serviceKind, row.hallName, row.where)}`;
}

export const bookingsWords = {
  filters: { coming: '要去的', past: '去过的' },
  filterLabel: '看哪些',
  offered: '有空位了',
  place: (place: number) => `排第 ${place} 位，有空位就告诉您`,
  offer: (until: string) => `给您留到${timeWords(until)}`,
  accept: '我要去',
  refuse: '让给别人',
  leave: '不排了',
  emptyComing: '还没有约过',
  emptyComingLine: '办事、理发、用活动室，都可以先约个时间',
  emptyPast: '还没有去过',
  emptyPastLine: '办完的会留在这里',
  book: '去约一个',
  left: '不排了，位子让给后面的人',
  refused: '让给下一位了，谢谢您',
};

export const bookingWords = {
  title: '约好了',
  titlePending: '收到了',
  number: (number: string) => `编号 ${number}`,
  code: (code: string) => `签到码 ${code.slice(0, 3)} ${code.slice(3)}`,
  codeLabel: (code: string) => `签到用的二维码，数字是 ${[...code].join(' ')}`,
  price: '费用',
  bring: '要带',
  words: '您说的',
  until: (time: string) => `要改、要取消，${time} 前在手机上办`,
  change: '改时间',
  cancel: '不去了，取消',
  cancelTitle: '取消这次预约',
  cancelHint: '为什么不去了，不写也行',
  cancelSend: '取消预约',
  calendar: '记到手机日历',
  calendarDone: '记到日历了',
  calendarFailed: '没记上，手机没让。时间在“我的预约”里看得到',
  call: '打电话给大厅',
  callPerson: '打电话',
  follow: '看预约',
  home: '回首页',
  rate: '评价',
  rateTitle: '事情办成了吗',
  solved: '办成了',
  notSolved: '没办成',
  rateHint: '想说的话，不写也行',
  rateMissing: '先选一下',
  rateSend: '交评价',
  rated: '收到您的评价了，谢谢',
  history: '办理经过',
  step: (move: BookingMove, by: HallParty) =>
    by === 'booker' ? bookingMoveWords[move] : `${hallPartyWords[by]}：${bookingMoveWords[move]}`,
};
