import { clockTime } from '../../../cloud/community/calendar-day';
import { lineEndsAt, linesOverUntil, offerEndsAt } from '../../../cloud/features/hall/offer-term';

const minuteMs = 60_000;
const at = (time: string) => new Date(`2026-06-${time}+08:00`);
const far = at('30T10:00');
const hourOf = (time: Date) => (time.getTime() / 3_600_000 + 8) % 24;
const isQuiet = (time: Date) => hourOf(time) < 8 || hourOf(time) >= 21;
/** Moments of the two days before one, so many minutes apart. */
const leadingTo = (end: Date, step: number) =>
  Array.from({ length: Math.ceil(2880 / step) }, (_, n) => new Date(end.getTime() - n * step * minuteMs));
/** When somebody is awake next, from a moment on. */
const awakeFrom = (time: Date) =>
  isQuiet(time) ? new Date(time.getTime() + ((32 - hourOf(time)) % 24) * 3_600_000) : time;

describe('an offer', () => {
  it.each([
    ['by day runs its minutes', '12T10:00', 120, '12T12:00'],
    ['in the evening goes on in the morning', '12T20:30', 120, '13T09:30'],
    ['made at night runs from eight', '12T23:00', 120, '13T10:00'],
    ['made before dawn runs from eight the same day', '12T03:00', 60, '12T09:00'],
    ['that would end at nine sharp ends at eight', '12T19:00', 120, '13T08:00'],
    ['of more than a day sleeps twice', '12T20:00', 14 * 60 + 60, '14T09:00'],
  ])('%s', (_what, made, minutes, ends) => {
    expect(offerEndsAt(at(made), minutes, far)).toEqual(at(ends));
  });

  it('never outlives the beginning of its slot', () => {
    expect(offerEndsAt(at('12T20:30'), 120, at('13T08:30'))).toEqual(at('13T08:30'));
  });

  it('ends before quiet hours where its slot begins in them', () => {
    expect(offerEndsAt(at('12T20:30'), 120, at('13T07:30'))).toEqual(at('12T20:59'));
    expect(offerEndsAt(at('12T20:30'), 120, at('12T21:30'))).toEqual(at('12T20:59'));
  });

  it('never ends in quiet hours nor before somebody awake could answer, whenever it is made, however long it stands and whenever its slot begins', () => {
    const wrong: string[] = [];
    let made = 0;
    for (const startsAt of leadingTo(at('14T00:00'), 5))
      for (const now of leadingTo(startsAt, 61)) {
        if (startsAt <= linesOverUntil(now)) continue;
        for (const minutes of [15, 120, 779, 780, 781, 2880]) {
          made += 1;
          const ends = offerEndsAt(now, minutes, startsAt);
          if (isQuiet(ends) || ends > startsAt || ends <= awakeFrom(now))
            wrong.push(
              `${now.toISOString()} ${minutes} for ${startsAt.toISOString()}: ${ends.toISOString()}`,
            );
        }
      }
    expect(made).toBeGreaterThan(100_000);
    expect(wrong).toEqual([]);
  });
});

describe('the line of a slot', () => {
  it.each([
    ['by day ends when the slot begins', '12T14:00', '12T14:00'],
    ['at nine in the evening ends a minute before', '12T21:00', '12T20:59'],
    ['after midnight ends the evening before', '13T00:30', '12T20:59'],
    ['at eight in the morning ends the evening before', '13T08:00', '12T20:59'],
    ['five minutes later ends when the slot begins', '13T08:05', '13T08:05'],
  ])('%s', (_what, starts, ends) => {
    expect(lineEndsAt(at(starts))).toEqual(at(ends));
  });

  it('is over from its end on, at every minute of the day', () => {
    const wrong: string[] = [];
    for (const startsAt of leadingTo(at('14T00:00'), 15))
      for (const now of leadingTo(startsAt, 1)) {
        const isOver = lineEndsAt(startsAt) <= now;
        if (isOver !== startsAt <= linesOverUntil(now))
          wrong.push(`${clockTime(startsAt)} at ${now.toISOString()}`);
      }
    expect(wrong).toEqual([]);
  });
});
