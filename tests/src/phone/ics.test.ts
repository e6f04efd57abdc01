import { icsOf } from '../../../src/phone/ics';

const reminder = {
  id: 'B0612-17',
  title: '老年优待证办理',
  where: '党群服务中心，一楼; 2 号窗',
  notes: '身份证原件\n一寸照片 1 张',
  startsAt: '2026-06-18T06:30:00.000Z',
  endsAt: '2026-06-18T06:50:00.000Z',
};

test('a reminder is written as calendars read it: instants in UTC, an alarm an hour before, lines that end in CRLF', () => {
  const lines = icsOf(reminder).split('\r\n');

  expect(lines).toEqual(
    expect.arrayContaining(['DTSTART:20260618T063000Z', 'DTEND:20260618T065000Z', 'TRIGGER:-PT1H']),
  );
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
});

test('what calendars take for signs of their own is escaped', () => {
  const text = icsOf(reminder);

  expect(text).toContain('LOCATION:党群服务中心，一楼\\; 2 号窗\r\n');
  expect(text).toContain('DESCRIPTION:身份证原件\\n一寸照片 1 张\r\n');
});
