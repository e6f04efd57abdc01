import type { BookingChannel, taskKinds, taskStates } from '../../cloud/contract/hall/kinds';
import type { BookingMove } from '../../cloud/contract/hall/lifecycle';
import type { taskOutcomes } from '../../cloud/contract/hall/tasks';
import { longDayWords, timeWords } from './times';

/** How a booking came. */
export const bookingChannelWords: Record<BookingChannel, string> = {
  miniProgram: '小程序',
  phone: '电话',
  window: '窗口',
};

/** What hall staff may do with a booking, as the word on a button. */
export const staffMoveWords: Partial<Record<BookingMove, string>> = {
  checkIn: '签到',
  complete: '办完了',
  confirmCall: '电话里说好了',
  markNoShow: '没来',
  change: '改时间',
  cancel: '取消',
};

/** What a task asks for. */
export const taskKindWords: Record<(typeof taskKinds)[number], string> = {
  approve: '场地要同意',
  visit: '上门',
  errand: '代办',
};

/** How far a task is. */
export const taskStateWords: Record<(typeof taskStates)[number], string> = {
  offered: '等接手',
  taken: '办理中',
  done: '办完了',
  cancelled: '不用办了',
};

interface Counts {
  readonly booked: number;
  readonly checkedIn: number;
  readonly noShow: number;
  readonly toCall: number;
  readonly toMove: number;
}

export const deskWords = {
  notStaff: '这里给大厅的同事用',
  notStaffLine: '需要的话请管理员给您加上',
  noHall: '还没有大厅',
  noHallLine: '先把大厅的名字、地址和窗口填上',
  addHall: '加一个大厅',
  whichHall: '哪个大厅',
  close: '关闭',
  noted: '记下了',
};

export const dayWordsOfDesk = {
  date: '哪一天',
  before: '前一天',
  after: '后一天',
  counts: (counts: Counts) =>
    [
      `约了 ${counts.booked} 位`,
      `到了 ${counts.checkedIn} 位`,
      counts.noShow > 0 && `没来 ${counts.noShow} 位`,
      counts.toCall > 0 && `${counts.toCall} 位要打电话`,
      counts.toMove > 0 && `${counts.toMove} 位要改时间`,
    ]
      .filter(Boolean)
      .join('，'),
  closed: '今天不开门',
  code: '签到码',
  codeHint: '六位数字',
  codeMissing: '先输六位',
  checkIn: '签到',
  scan: '扫一扫',
  checkedIn: '签到了',
  views: '看什么',
  people: '看人',
  slots: '看时段',
  empty: '这天还没有人约',
  emptyLine: '有人打电话来，就替他约上',
  emptySlots: '这天没有放时段',
  emptySlotsLine: '看看每周开门的时间，或者有没有临时关门',
  bookFor: '替人约',
  windows: '叫号窗口',
  screen: '大屏',
  catalogue: '服务和时间',
  person: (name: string, channel: BookingChannel) => `${name}，${bookingChannelWords[channel]}约的`,
  call: '打电话',
  done: '记下了',
  reason: '为什么，会告诉对方',
  taken: (taken: number, capacity: number, waiting: number) =>
    `${taken} 位，最多 ${capacity} 位${waiting > 0 ? `，${waiting} 位在等` : ''}`,
  blocked: '停了',
  blockedLine: (reason: string | null) => (reason ? `停了，${reason}` : '停了'),
};

export const slotWords = {
  capacity: '最多几位',
  saveCapacity: '改人数',
  block: '停掉这个时段',
  blockReason: '为什么停，会告诉约了的人',
  blockMissing: '先写为什么停',
  moveTo: '约了的人改到',
  noMove: '先不改，一位一位打电话',
  unblock: '重新放出来',
  saved: (moved: number) => (moved > 0 ? `改好了，${moved} 位已经告诉了` : '改好了'),
  waits: '候补',
  wait: (name: string, offerEndsAt: string | null) =>
    offerEndsAt === null ? `${name}，在等` : `${name}，留到${timeWords(offerEndsAt)}`,
  acceptFor: '替他约上',
  endFor: '不排了',
  hits: '要先给这几位改时间',
  hit: (number: string | null, date: string, from: string) =>
    `${number ?? '给候补留着的位子'}，${longDayWords(date)} ${from}`,
};

export const bookForWords = {
  service: '约什么',
  chosen: (name: string) => `约${name}`,
  other: '换一项',
  when: '什么时候',
  who: '谁来',
  name: '怎么称呼',
  phone: '电话号码',
  search: '按电话尾号或名字找邻居',
  searchHint: '至少两个字',
  channel: '怎么来的',
  words: '要知道什么，不写也行',
  send: '约上',
  wait: '排上候补',
  waits: (place: number) => `排上了，第 ${place} 位`,
  waitsLine: '有了空位会告诉对方。对方没有小程序的，会请您打电话',
  missingService: '先选约什么',
  missingWho: '先填称呼和电话',
  done: (number: string) => `约上了，编号 ${number}`,
  code: (code: string) => `签到码 ${code.slice(0, 3)} ${code.slice(3)}，请念给对方记下`,
  again: '再约一位',
  nobody: '没有找到，直接填称呼和电话',
  moreFound: '还有别的邻居，多写一两个字再找',
};

export const windowWords = {
  mine: '我在哪个窗口',
  pick: '先选窗口',
  next: '叫下一位',
  nobody: '现在没人在等',
  served: (count: number) => `今天办了 ${count} 位`,
  now: (window: string) => `${window}正在办`,
  idle: '这个窗口空着',
  recall: '再叫一次',
  recalled: '又叫了一次',
  pass: '过号',
  finish: '办完了',
  transfer: '转到别的窗口或队',
  transferTo: '转到哪里',
  waiting: '后面的号',
  paper: '纸号',
  print: '帮人取号',
  slip: '请把号交给对方',
  slipPrint: '打印小票',
  taken: (at: string) => `${timeWords(at)} 取的`,
  noted: '记下了',
  comeBack: { out: '回来了', passed: '回来了，排到最后' },
  stepOut: '出去一会儿，位子留着',
  leave: '不等了',
  empty: '后面没有人了',
  emptyLine: '有人来就在这里看得到',
  noWindows: '这个大厅还没有窗口',
  noWindowsLine: '在“服务和时间”里加上窗口的名字',
};

export const screenWords = {
  title: (hall: string) => `${hall} 叫号`,
  empty: '请先取号，叫到了会显示在这里',
  waiting: (count: number) => `在等 ${count} 人`,
  sound: '打开声音',
  soundOn: '声音开着',
  call: (number: string, window: string) => `请${number}号，到${window}`,
};

/** How a visit or an errand ended. */
export const taskOutcomeWords: Record<(typeof taskOutcomes)[number], string> = {
  done: '办好了',
  notMet: '没见到人',
};

/** What is due in the queue, after the time left: 1 小时 内要回话. */
export const taskDueWords: Record<(typeof taskKinds)[number], { due: string; late: string }> = {
  approve: { due: '内要回话', late: '该回话了' },
  visit: { due: '内要上门', late: '该上门了' },
  errand: { due: '内要代办', late: '该代办了' },
};

export const taskWords = {
  line: (date: string, from: string, place: string | null) =>
    [`${longDayWords(date)} ${from}`, place].filter(Boolean).join('，'),
  row: (kind: (typeof taskKinds)[number], startsAt: string, place: string | null) =>
    [taskKindWords[kind], timeWords(startsAt), place].filter(Boolean).join('，'),
  whose: (name: string) => `${name}约的`,
  due: (at: string) => `${timeWords(at)} 前要办`,
  take: '我来办',
  finish: '去过了，记一笔',
  finishTitle: '办得怎么样',
  finishHint: '写一句，约的人看得到，不写也行',
  finishSend: '记下',
  approve: '同意用',
  decline: '这次不行',
  declineTitle: '为什么这次不行',
  declineHint: '写一句，会告诉约的人',
  declineMissing: '先写为什么',
  declineSend: '告诉对方',
  call: '打电话',
};
