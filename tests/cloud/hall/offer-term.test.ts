import { offerEndsAt } from '../../../cloud/features/hall/offer-term';

describe('an offer', () => {
  const at = (time: string) => new Date(`2026-06-${time}+08:00`);
  const far = at('30T10:00');
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

  it('never ends in quiet hours, whenever it is made and however long it stands', () => {
    for (let minute = 0; minute < 1440; minute += 7)
      for (const minutes of [15, 60, 120, 779, 780, 781, 2880]) {
        const ends = offerEndsAt(new Date(at('12T00:00').getTime() + minute * 60_000), minutes, far);
        const hour = (ends.getTime() / 3_600_000 + 8) % 24;
        expect(hour >= 8 && hour < 21).toBe(true);
      }
  });
});
