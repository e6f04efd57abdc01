import type { hallKinds } from '../../cloud/contract/hall/kinds';
import { minuteWords } from './times';

/** What a hall is. */
export const hallKindWords: Record<(typeof hallKinds)[number], string> = {
  centre: '党群服务中心',
  station: '服务站',
};

/** The days of a week, Monday first. */
export const weekWords = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

export const catalogueWords = {
  hall: '大厅',
  editHall: '改大厅',
  addHall: '再加一个大厅',
  services: '服务',
  addService: '加一项服务',
  off: '现在不放号',
  service: (capacity: number, minutes: number) => `每次 ${capacity} 位，${minutes} 分钟`,
  hours: '每周开门',
  hoursLine: '错时延时也在这里排',
  ownHours: '时间另排',
  followHours: '时间跟大厅一样',
  exceptions: '临时关门和加开',
  addException: '加一天',
  noExceptions: '没有临时安排',
  closed: '关门',
  open: '加开',
  wholeDay: '全天',
  span: (fromMinute: number, toMinute: number) =>
    fromMinute === 0 && toMinute === 1440 ? '全天' : `${minuteWords(fromMinute)} 到 ${minuteWords(toMinute)}`,
  remove: '取消这一条',
  kind: '关门还是加开',
  date: '哪一天',
  from: '从几点',
  to: '到几点',
  reason: '为什么，居民看得到',
  reasonMissing: '先写为什么',
  dateMissing: '先选哪一天',
  timeMissing: '时间要前早后晚',
  save: '存下来',
  saved: '存好了',
  missingName: '先填名字',
};

/** Who comes to which courtyard, as those who arrange it write it. */
export const visitFormWords = {
  head: '进院日程',
  add: '加一次',
  none: '还没有排',
  service: '什么服务',
  where: '到哪里',
  whereMissing: '先选到哪里',
  servedBy: '谁来',
  remove: '取消这一次',
};

export const hallFormWords = {
  name: '大厅叫什么',
  kind: '哪一种',
  address: '地址',
  phone: '电话',
  windows: '窗口，一行一个',
  holidays: '法定节假日',
  holidaysOpen: '照常开',
  holidaysClosed: '休息',
  makeUp: '调休上班的日子',
  makeUpClosed: '不开',
  makeUpLike: (weekday: string) => `按${weekday}`,
};

/** The fields of a service that are words. */
export const serviceTextWords = {
  name: '叫什么',
  summary: '一句话说清楚',
  where: '在哪儿，比如一楼 2 号窗',
  servedBy: '谁来办',
  price: '收多少钱，不收就空着',
  line: '取号的字母',
} as const;

/** The fields of a service that are whole numbers, with the unit. */
export const serviceNumberWords = {
  capacity: '每个时段几位',
  durationMinutes: '一次多少分钟',
  bufferMinutes: '两次中间空多少分钟',
  noticeMinutes: '最晚提前多少分钟约',
  cancelMinutes: '开始前多少分钟不能再改',
  horizonDays: '能约多少天以内',
  offerMinutes: '候补的位子留多少分钟',
  limitPerson: '一个人最多约几次，空着不限',
  limitHousehold: '一家最多约几次，空着不限',
} as const;

export const serviceFormWords = {
  kind: '哪一类',
  documents: '要带什么，一行一样',
  room: '用哪间屋子，不用就空着',
  owner: '要哪个单位同意',
  nobody: '不用谁同意',
  byOwner: (unit: string) => `要${unit}同意`,
  category: '派给谁办，按哪一类',
  noCategory: '派给网格员或大厅',
  byCategory: (name: string) => `按“${name}”派`,
  release: '每天几点放新号',
  offered: '现在放号吗',
  offeredYes: '放号',
  offeredNo: '先不放',
  wrongNumber: '这里填一个整数',
};

export const hoursWords = {
  of: (name: string) => `${name}每周的时间`,
  add: '加一段',
  remove: (span: string) => `去掉${span}`,
  removeWord: '去掉',
  from: '从',
  to: '到',
  extended: '错时延时',
  ordinary: '平常时间',
  none: '不开',
  follow: '跟大厅一样',
  wrong: '结束要晚于开始，也不能和别的重叠',
  addTitle: (weekday: string) => `${weekday}加一段`,
  weekdays: '周一到周五都加',
};
