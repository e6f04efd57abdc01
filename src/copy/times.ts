const dayMs = 86_400_000;
const hourMs = 3_600_000;
const minuteMs = 60_000;
/** China keeps UTC+8 all year: days are the community's, wherever the phone is set. */
const offsetMs = 8 * hourMs;
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

function dayOf(at: number): number {
  return Math.floor((at + offsetMs) / dayMs);
}

function clockOf(at: number): string {
  const minutes = Math.floor(((at + offsetMs) % dayMs) / minuteMs);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

function weekdayOf(at: number): string {
  return weekdays[new Date(at + offsetMs).getUTCDay()] as string;
}

function dayWord(at: number, now: number): string {
  const distance = dayOf(at) - dayOf(now);
  const near: Record<number, string> = { [-2]: '前天', [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };
  const word = near[distance];
  if (word) return word;
  if (distance > 2 && distance < 7) return weekdayOf(at);
  const date = new Date(at + offsetMs);
  const isThisYear = date.getUTCFullYear() === new Date(now + offsetMs).getUTCFullYear();
  const monthDay = `${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日`;
  return isThisYear ? monthDay : `${date.getUTCFullYear()} 年 ${monthDay}`;
}

/** An instant as people say it: 今天 16:05, 明天 10:30, 周四 9:00. */
export function timeWords(iso: string, now = Date.now()): string {
  const at = Date.parse(iso);
  return `${dayWord(at, now)} ${clockOf(at)}`;
}

/** When something happened, as people look back on it: 今天 16:05, 周五 10:12, 6 月 2 日 9:00. */
export function thenWords(iso: string, now = Date.now()): string {
  const at = Date.parse(iso);
  const daysAgo = dayOf(now) - dayOf(at);
  return daysAgo > 2 && daysAgo < 7 ? `${weekdayOf(at)} ${clockOf(at)}` : timeWords(iso, now);
}

/** From when to when: 明天 9:00 到 12:00, 周四 9:00 到周五 17:00, 明天 9:00 起. */
export function periodWords(startsAt: string, endsAt: string | null, now = Date.now()): string {
  const start = timeWords(startsAt, now);
  if (endsAt === null) return `${start} 起`;
  const isOneDay = dayOf(Date.parse(startsAt)) === dayOf(Date.parse(endsAt));
  return isOneDay ? `${start} 到 ${clockOf(Date.parse(endsAt))}` : `${start} 到${timeWords(endsAt, now)}`;
}

/** The day of an instant: 今天, 周四, 6 月 12 日. */
export function dayWords(iso: string, now = Date.now()): string {
  return dayWord(Date.parse(iso), now);
}

/** A span in its largest sensible unit: 20 分, 3 小时, 2 天. */
function spanWords(ms: number): string {
  if (ms < hourMs) return `${Math.max(1, Math.floor(ms / minuteMs))} 分`;
  return ms < 2 * dayMs ? `${Math.floor(ms / hourMs)} 小时` : `${Math.floor(ms / dayMs)} 天`;
}

/** How long is left, or by how much it is over: 1 小时, 超 20 分. */
export function leftWords(iso: string, now = Date.now()): { text: string; isLate: boolean } {
  const left = Date.parse(iso) - now;
  return left >= 0
    ? { text: spanWords(left), isLate: false }
    : { text: `超 ${spanWords(-left)}`, isLate: true };
}

/** Days left, counting today as none: 还等 6 天. */
export function daysLeft(iso: string, now = Date.now()): number {
  return Math.max(0, dayOf(Date.parse(iso)) - dayOf(now));
}

/** The greeting of the hour in the community. */
function greeting(now = Date.now()): string {
  const hour = Math.floor(((now + offsetMs) % dayMs) / hourMs);
  if (hour < 5 || hour >= 18) return '晚上好';
  if (hour < 11) return '早上好';
  return hour < 13 ? '中午好' : '下午好';
}

/** A time a helper needs: 约半小时, 约 2 小时. */
export function effortWords(minutes: number): string {
  if (minutes < 30) return `约 ${minutes} 分钟`;
  if (minutes === 30) return '约半小时';
  return minutes % 60 === 0 ? `约 ${minutes / 60} 小时` : `约 ${(minutes / 60).toFixed(1)} 小时`;
}

/** The first words of home; in elder mode without the hour. Whoever is new has no name yet. */
export function helloWords(callName: string, isElder: boolean): string {
  if (callName === '') return isElder ? '您好' : greeting();
  return isElder ? `${callName}好` : `${callName}，${greeting()}`;
}

/** The day in the community so many days from now, `YYYY-MM-DD`. */
export function todayIn(days: number, now = Date.now()): string {
  return new Date(now + offsetMs + days * dayMs).toISOString().slice(0, 10);
}

/** The instant of a day and a time of the community's clock. */
export function instantOf(day: string, time: string): string {
  return new Date(`${day}T${time}:00+08:00`).toISOString();
}

/** A day of the strip by its name: 今天, 明天, else the weekday. */
export function weekdayWords(day: string, now = Date.now()): string {
  if (day === todayIn(0, now)) return '今天';
  return day === todayIn(1, now) ? '明天' : (weekdays[new Date(day).getUTCDay()] as string);
}

/** A day with both names: 明天 6 月 17 日, 周四 6 月 18 日. */
export function longDayWords(day: string, now = Date.now()): string {
  return `${weekdayWords(day, now)} ${Number(day.slice(5, 7))} 月 ${Number(day.slice(8))} 日`;
}

/** A time of day by its minutes after midnight: 9:30. */
export function minuteWords(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;
}
