import type { BookingMove, TicketMove, WaitMove } from '../../cloud/contract/hall/lifecycle';
import type { HallNews } from '../../cloud/contract/inbox/inbox';
import { longDayWords, timeWords } from './times';

/** What others or time did to one's bookings, waits and numbers; a step not named here is told as news. */
const sentences: Partial<Record<BookingMove | WaitMove | TicketMove, string>> = {
  book: '替您约上了',
  confirmCall: '电话里说好了，到时间来就行',
  approve: '场地同意了，到时间来就行',
  decline: '场地这次没同意，换个时间或地方再约',
  change: '时间改了，看一眼是哪天',
  cancel: '这次取消了，原因写在里面',
  remind: '快到时间了，记得带上要带的',
  checkIn: '签到了，听叫号就行',
  markNoShow: '这次没去成。还想办，再约一次就行',
  complete: '办完了，请您说一句怎么样',
  offer: '有空位了，给您留着，请回一声',
  expire: '空位留的时间过了，让给了下一位',
  lapse: '这次没等到空位',
  call: '叫到您了，请到窗口',
  recall: '又叫了您一次，请到窗口',
  pass: '叫您没应，回来点一下排到最后',
  transfer: '转到别的队了，号不变',
};

/** What is told of the wait of somebody without an account to whoever entered it. */
const sentencesForOthers: Partial<Record<BookingMove | WaitMove | TicketMove, string>> = {
  offer: '您替人排的候补有空位了，请打电话问一声',
  expire: '您替人排的候补，空位留的时间过了',
  lapse: '您替人排的候补，这次没等到空位',
};

/** What a message says. */
export function hallNewsWords({ move, isForOther }: Pick<HallNews, 'move' | 'isForOther'>): string {
  return (isForOther ? sentencesForOthers : sentences)[move] ?? '有新的进展';
}

/** Which service, when it is, what was said, and when it happened. */
export function hallNewsLine({ serviceName, date, from, words, at }: HallNews): string {
  const when = date ? `，${longDayWords(date)} ${from ?? ''}` : '';
  return [`${serviceName}${when}`, words, timeWords(at)].filter(Boolean).join('\n');
}
