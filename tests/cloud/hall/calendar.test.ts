import { addDays, calendarDay, daysFrom, instantOf, weekdayOf } from '../../../cloud/community/calendar-day';
import { Day } from '../../../cloud/contract/hall/fields';
import { type OneOff, openingOn } from '../../../cloud/features/hall/opening';
import { planSlots, type SlotRules, slotsOn } from '../../../cloud/features/hall/slot-plan';

/** Every day off of the State Council's notices for 2024 to 2026 that is not a plain weekend, as first to last day. */
const holidays: [name: string, from: string, to: string][] = [
  ['元旦', '2024-01-01', '2024-01-01'],
  ['春节', '2024-02-10', '2024-02-17'],
  ['清明', '2024-04-04', '2024-04-06'],
  ['劳动节', '2024-05-01', '2024-05-05'],
  ['端午', '2024-06-10', '2024-06-10'],
  ['中秋', '2024-09-15', '2024-09-17'],
  ['国庆节', '2024-10-01', '2024-10-07'],
  ['元旦', '2025-01-01', '2025-01-01'],
  ['春节', '2025-01-28', '2025-02-04'],
  ['清明', '2025-04-04', '2025-04-06'],
  ['劳动节', '2025-05-01', '2025-05-05'],
  ['端午', '2025-05-31', '2025-06-02'],
  ['国庆节', '2025-10-01', '2025-10-08'],
  ['元旦', '2026-01-01', '2026-01-03'],
  ['春节', '2026-02-15', '2026-02-23'],
  ['清明', '2026-04-04', '2026-04-06'],
  ['劳动节', '2026-05-01', '2026-05-05'],
  ['端午', '2026-06-19', '2026-06-21'],
  ['中秋', '2026-09-25', '2026-09-27'],
  ['国庆节', '2026-10-01', '2026-10-07'],
];

/** The weekend days of those years on which people work instead. */
const makeUpDays = [
  '2024-02-04',
  '2024-02-18',
  '2024-04-07',
  '2024-04-28',
  '2024-05-11',
  '2024-09-14',
  '2024-09-29',
  '2024-10-12',
  '2025-01-26',
  '2025-02-08',
  '2025-04-27',
  '2025-09-28',
  '2025-10-11',
  '2026-01-04',
  '2026-02-14',
  '2026-02-28',
  '2026-05-09',
  '2026-09-20',
  '2026-10-10',
];

const isOff = (date: string) => holidays.some(([, from, to]) => from <= date && date <= to);

/** Whether a day is a working day, by the notices alone. */
function worksByNotice(date: string): boolean {
  if (makeUpDays.includes(date)) return true;
  return weekdayOf(date) < 6 && !isOff(date);
}

const rules: SlotRules = {
  isOpenOnHolidays: false,
  makeUpWeekday: 1,
  hallWeek: [1, 2, 3, 4, 5].map((weekday) => ({
    weekday,
    fromMinute: 540,
    toMinute: 1020,
    isExtended: false,
  })),
  serviceWeek: [],
  oneOffs: [],
  durationMinutes: 30,
  bufferMinutes: 0,
  noticeMinutes: 60,
  horizonDays: 7,
  releaseMinute: 480,
  visits: null,
};
const closed = (date: string, fromMinute = 0, toMinute = 1440): OneOff => ({
  serviceId: null,
  date,
  kind: 'closed',
  fromMinute,
  toMinute,
  reason: '停电',
});
const spansOn = (date: string, more: Partial<SlotRules> = {}) =>
  openingOn(date, { ...rules, ...more }).spans.map(({ fromMinute, toMinute }) => [fromMinute, toMinute]);

const everyDay = daysFrom('2024-01-01', 366 + 365 + 365);

it('opens on exactly the working days of the notices, day by day from 2024 to 2026', () => {
  expect(everyDay[everyDay.length - 1]).toBe('2026-12-31');

  const wrong = everyDay.filter((date) => spansOn(date).length > 0 !== worksByNotice(date));

  expect(wrong).toEqual([]);
  expect(everyDay.filter((date) => calendarDay(date).isProvisional)).toEqual([]);
});

it('has slots on exactly the days that are open, all of them within the hours', () => {
  for (const date of everyDay) {
    const slots = slotsOn(date, rules);
    expect(slots.length).toBe(worksByNotice(date) ? 16 : 0);
    for (const { startsAt, endsAt, closesAt, releasedAt } of slots) {
      expect(startsAt >= instantOf(date, 540) && endsAt <= instantOf(date, 1020)).toBe(true);
      expect([endsAt.getTime() - startsAt.getTime(), startsAt.getTime() - closesAt.getTime()]).toEqual([
        1_800_000, 3_600_000,
      ]);
      expect(releasedAt).toEqual(instantOf(addDays(date, -7), 480));
    }
  }
});

it('names holidays and make-up days, and says that a year to come is provisional', () => {
  expect(calendarDay('2026-06-19')).toEqual({
    date: '2026-06-19',
    kind: 'holiday',
    holiday: '端午',
    isProvisional: false,
  });
  expect(calendarDay('2026-10-10')).toMatchObject({ kind: 'makeUp', holiday: '国庆节' });
  expect(calendarDay('2026-06-13')).toMatchObject({ kind: 'weekend', holiday: null });
  expect(calendarDay('2031-10-01')).toMatchObject({ kind: 'workday', isProvisional: true });
});

it('keeps on a make-up day the hours that staff chose, or none', () => {
  const hallWeek = [{ weekday: 5, fromMinute: 600, toMinute: 660, isExtended: false }];

  expect(spansOn('2026-10-10', { hallWeek, makeUpWeekday: 5 })).toEqual([[600, 660]]);
  expect(spansOn('2026-10-10', { makeUpWeekday: null })).toEqual([]);
  expect(spansOn('2026-10-01', { isOpenOnHolidays: true })).toEqual([[540, 1020]]);
});

it('lets a one-off opening replace the week, and a closure win over both, wholly or in part', () => {
  const opened: OneOff = { ...closed('2026-06-20', 600, 720), kind: 'open', reason: '端午开放' };

  expect(spansOn('2026-06-20', { oneOffs: [opened] })).toEqual([[600, 720]]);
  expect(spansOn('2026-06-20', { oneOffs: [opened, closed('2026-06-20')] })).toEqual([]);
  expect(spansOn('2026-06-15', { oneOffs: [closed('2026-06-15', 600, 660)] })).toEqual([
    [540, 600],
    [660, 1020],
  ]);
  expect(openingOn('2026-06-15', { ...rules, oneOffs: [closed('2026-06-15')] }).reason).toBe('停电');
});

it('ends the last slot of an evening at midnight, never beyond', () => {
  const hallWeek = [{ weekday: 1, fromMinute: 1380, toMinute: 1440, isExtended: true }];

  const slots = slotsOn('2026-06-15', { ...rules, hallWeek });

  expect(slots.map(({ endsAt }) => endsAt)).toEqual([
    instantOf('2026-06-15', 1410),
    instantOf('2026-06-16', 0),
  ]);
  expect(slots.map(({ part }) => part)).toEqual(['extended', 'extended']);
  expect(slotsOn('2026-06-15', { ...rules, hallWeek, durationMinutes: 61 })).toEqual([]);
});

it('knows 29 February where there is one', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01');
  expect(slotsOn('2024-02-29', rules)).toHaveLength(16);
  expect([
    Day.safeParse('2028-02-29').success,
    Day.safeParse('2026-02-29').success,
    Day.safeParse('2026-06-31').success,
  ]).toEqual([true, false, false]);
});

it('plans from today to a week beyond the horizon', () => {
  const dates = new Set(planSlots('2026-06-12', rules).map(({ date }) => date));

  expect([...dates]).toEqual(daysFrom('2026-06-12', 15).filter(worksByNotice));
});
