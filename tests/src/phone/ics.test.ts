import fc from 'fast-check';
import { icsOf, type Reminder } from '../../../src/phone/ics';

const reminder: Reminder = {
  id: '019775ba-0001-7000-8000-000000000017',
  revision: 1,
  title: '老年优待证办理',
  where: '党群服务中心，一楼; 2 号窗',
  notes: '身份证原件\n一寸照片 1 张',
  startsAt: '2026-06-18T06:30:00.000Z',
  endsAt: '2026-06-18T06:50:00.000Z',
};
const writtenAt = '2026-06-12T02:00:00.000Z';
const written = (more: Partial<Reminder> = {}) => icsOf({ ...reminder, ...more }, writtenAt);

/** Reads a file as strictly as RFC 5545 writes it: octets first, then folds, then each text; throws where it is not so. */
function read(file: string): Map<string, string> {
  const octets = Buffer.from(file, 'utf8');
  const rows = octets.toString('latin1').split('\r\n');
  expect(rows.pop()).toBe('');
  const wrong = rows.filter((row) => {
    const line = Buffer.from(row, 'latin1');
    // Each line by itself is whole UTF-8, so that nothing was cut inside a sign.
    const isWhole = Buffer.from(line.toString('utf8'), 'utf8').equals(line);
    return row.length > 75 || !isWhole || /\p{Cc}/u.test(line.toString('utf8').replaceAll('\t', ''));
  });
  expect(wrong).toEqual([]);
  const lines = Buffer.from(rows.join('\r\n').replaceAll('\r\n ', ''), 'latin1')
    .toString('utf8')
    .split('\r\n');
  const found = new Map<string, string>();
  for (const line of lines) {
    const [, name = '', value = ''] = /^([A-Z-]+):(.*)$/su.exec(line) ?? [];
    if (name === '') throw new Error(`no property: ${line}`);
    if (!found.has(name)) found.set(name, value);
  }
  return found;
}

/** A text as it was before it was escaped; a sign of the calendar's own that stands bare is a fault. */
function plain(value = ''): string {
  expect(value.replace(/\\[\\;,n]/g, '')).not.toMatch(/[\\;,]/);
  return value.replace(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
}

test('a reminder is written as calendars read it: instants in UTC, an alarm an hour before, lines that end in CRLF', () => {
  const lines = written().split('\r\n');

  expect(lines).toEqual(
    expect.arrayContaining([
      'DTSTAMP:20260612T020000Z',
      'DTSTART:20260618T063000Z',
      'DTEND:20260618T065000Z',
      'TRIGGER:-PT1H',
    ]),
  );
  expect(lines[0]).toBe('BEGIN:VCALENDAR');
  expect(lines.at(-2)).toBe('END:VCALENDAR');
});

test('what calendars take for signs of their own is escaped', () => {
  const text = written();

  expect(text).toContain('LOCATION:党群服务中心，一楼\\; 2 号窗\r\n');
  expect(text).toContain('DESCRIPTION:身份证原件\\n一寸照片 1 张\r\n');
});

test('a time that was moved takes the place of the one noted before', () => {
  const [before, after] = [read(written()), read(written({ revision: 2 }))];

  expect(after.get('UID')).toBe(before.get('UID'));
  expect([before.get('SEQUENCE'), after.get('SEQUENCE')]).toEqual(['1', '2']);
});

test('whatever is to be noted comes out as it went in, in lines of at most 75 octets', () => {
  const sign = fc.oneof(
    fc.constantFrom('证', '，', ',', ';', '\\', ':', '\n', ' ', '\t', 'é', '🏠', '👨‍👩‍👧', '\\n', 'ab'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  );
  const text = fc.array(sign, { maxLength: 60, size: 'max' }).map((signs) => signs.join(''));
  // What a calendar has no sign for is left out.
  const kept = (words: string) => words.replace(/\r\n?/g, '\n').replace(/[^\P{Cc}\t\n]/gu, '');

  fc.assert(
    fc.property(text, text, text, (title, where, notes) => {
      const found = read(written({ title, where, notes }));

      expect(['SUMMARY', 'LOCATION', 'DESCRIPTION'].map((name) => plain(found.get(name)))).toEqual(
        [title, where, notes].map(kept),
      );
    }),
    { numRuns: 40 },
  );
});
