import type { DayCard, SlotCard } from '../../cloud/contract/hall/availability';
import type { CalendarDay, HallCard, OpenSpan, ServiceRow } from '../../cloud/contract/hall/halls';
import type { DayPart, ServiceKind } from '../../cloud/contract/hall/kinds';
import type { Beneficiary } from '../../cloud/contract/requests/kinds';
import { beneficiaryWords } from './kinds';
import { longDayWords, timeWords, weekdayWords } from './times';

/** What can be booked, by kind. */
export const serviceKindWords: Record<ServiceKind, string> = {
  service: '窗口办事',
  room: '活动室',
  venue: '共建场地',
  courtyard: '进院服务',
  errand: '便民代办',
};

/** The parts of a day. */
export const dayPartWords: Record<DayPart, string> = {
  morning: '上午',
  afternoon: '下午',
  extended: '下班后（错时服务）',
};

export const hallsWords = {
  halls: '去哪个大厅',
  courtyard: '进院服务日程',
  courtyardLine: '理发、缝补、义诊，谁哪天来',
  mine: '我的预约',
  mineLine: '改时间、取消、看候补',
  open: '开着',
  closed: '关着',
  takeNumber: '到现场取号',
  takeNumberLine: '看排到几号，先取一个',
  none: '这里还没有能约的大厅',
  noneLine: '开通了会告诉您，急事打电话给社区',
  kinds: '看哪一类',
  all: '全部',
  noServices: '这一类现在没有能约的',
  noServicesLine: '换一类看看，或者打电话问大厅',
  call: '打电话给大厅',
};

/** When a hall is open on the day it speaks of: 9:00 到 11:30，14:00 到 17:00. */
export function spansWords(spans: readonly OpenSpan[]): string {
  return spans.map(spanWords).join('，');
}

/** Why a day has no hours: what staff wrote, else what the calendar says. */
function closedWords(day: CalendarDay, reason: string | null): string {
  if (reason) return `今天休，${reason}`;
  if (day.kind === 'holiday') return `今天${day.holiday ?? ''}休`;
  return '今天休';
}

/** One hall in a sentence: its hours today and the line. */
export function hallLineWords({ today: spans, closedReason, waiting }: HallCard, day: CalendarDay): string {
  if (spans.length === 0) return closedWords(day, closedReason);
  const line = waiting > 0 ? `，${waiting} 人在等` : '';
  return `今天 ${spansWords(spans)}${line}`;
}

/** What it costs: 免费, else the price. */
export function priceWords(price: string): string {
  return price === '' ? '免费' : price;
}

/** One service in a sentence: where, how long, what it costs, when next. */
export function serviceLineWords({ durationMinutes, price, nextFreeDate }: ServiceRow): string {
  const when = nextFreeDate === null ? '近期约满' : `最早${weekdayWords(nextFreeDate)}`;
  return `${durationMinutes} 分钟，${priceWords(price)}，${when}`;
}

/** Whether something takes place outside of its hall: a visit to a courtyard, a venue of somebody else's. */
export function isElsewhere(kind: ServiceKind): boolean {
  return kind === 'courtyard' || kind === 'venue';
}

/** Where to go: the hall and where in it, or the place itself where that is elsewhere. */
export function whereWords(kind: ServiceKind, hallName: string, where: string): string {
  return isElsewhere(kind) && where !== '' ? where : `${hallName}${where}`;
}

/** Where, how long and what it costs, below the name of a service. */
export function serviceHeadWords({ kind, hallName, where, durationMinutes, price }: ServiceRow): string {
  return `${whereWords(kind, hallName, where)}，${durationMinutes} 分钟，${priceWords(price)}`;
}

const closedDayWords = ({ kind, holiday }: DayCard) => (kind === 'holiday' ? `${holiday ?? ''}休` : '休');

/** What a day of the strip says below its number. */
export function dayNoteWords(day: DayCard): string {
  switch (day.state) {
    case 'free':
      return `余 ${day.left}`;
    case 'full':
      return '满';
    case 'soon':
      return '待放号';
    default:
      return closedDayWords(day);
  }
}

/** What a screen reader says of a day. */
export function spokenDay(day: DayCard): string {
  const left = day.state === 'full' ? '满，可候补' : dayNoteWords(day);
  return [longDayWords(day.date), left, day.reason].filter(Boolean).join('，');
}

/** What days need said below the strip: closed for a reason, released later, a calendar not yet published. */
export function dayRemarks(days: readonly DayCard[]): string[] {
  const closed = days
    .filter(({ state, reason }) => state === 'closed' && reason)
    .map(({ date, reason }) => `${longDayWords(date)}休，${reason}`);
  const soon = days.find(({ state, releasedAt }) => state === 'soon' && releasedAt);
  const released = soon?.releasedAt
    ? [`${longDayWords(soon.date)}的号，${timeWords(soon.releasedAt)} 放出来`]
    : [];
  const provisional = days.some(({ isProvisional }) => isProvisional)
    ? ['节假日安排还没公布，先按平常日子算']
    : [];
  return [...closed, ...released, ...provisional];
}

/** What a slot says below its time. */
export function slotNoteWords({ state, left }: SlotCard): string {
  switch (state) {
    case 'free':
      return `余 ${left}`;
    case 'full':
      return '满，可候补';
    case 'taken':
      return '满';
    case 'soon':
      return '待放号';
    case 'late':
      return '来不及了';
    default:
      return '不开放';
  }
}

export const bookWords = {
  day: '哪一天',
  time: '几点',
  later: '再往后',
  earlier: '往前看',
  noDays: '这些天都没有能约的时间',
  noDaysLine: '往后看看，或者打电话问大厅',
  wanted: (time: string) => `更想要 ${time}？`,
  waiting: (count: number) =>
    count > 0 ? `前面 ${count} 位在等，有空位就告诉您` : '现在没人在等，有空位就告诉您',
  join: '排候补',
  joinLabel: (time: string) => `排候补，${time}`,
  bring: (documents: readonly string[]) => `要带：${documents.join('、')}`,
  served: (by: string) => `${by}为您办`,
  owner: (unit: string) => `场地是${unit}的，约了以后要等他们同意`,
  release: (time: string) => `每天 ${time} 放新号`,
  choose: '先选时间',
  chooseDay: '先选一天',
  book: '就约这个时间',
  change: '改到这个时间',
  forWhom: '替谁约',
  close: '关闭',
  wordsLabel: '要让大厅知道什么，不写也行',
  wordsHint: '比如：坐轮椅来',
  joined: '排上候补了，有空位就告诉您',
  changed: '改好了',
  chosen: '选的是这个',
  chosenDone: '选好了',
};

/** The word that says for whom a booking is made: 自己去, 为妈妈约. */
export function forWhomWords(onBehalfOf: Beneficiary): string {
  return onBehalfOf === 'self' ? '为自己约' : `为${beneficiaryWords[onBehalfOf]}约`;
}

/** A service in a sentence where its days do not matter: where, how long, what it costs. */
export function serviceShortWords({ where, durationMinutes, price }: ServiceRow): string {
  return `${where}，${durationMinutes} 分钟，${priceWords(price)}`;
}

/** From when to when: 9:00 到 9:30. */
export function spanWords({ from, to }: { from: string; to: string }): string {
  return `${from} 到 ${to}`;
}
