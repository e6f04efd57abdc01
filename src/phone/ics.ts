/** Something to remember in the phone's calendar; instants in ISO 8601. */
export interface Reminder {
  /** Names the event in any calendar: the same id again changes what was noted before. */
  readonly id: string;
  /** How often it was changed; calendars keep the highest. */
  readonly revision: number;
  readonly title: string;
  readonly where: string;
  readonly notes: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** RFC 5545 folds after 75 octets, of which a line that goes on spends one on its leading space. */
const lineOctets = 75;

/** Escapes a text for a line of RFC 5545, which knows no signs of control but the tabulator. */
function escaped(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

/** An instant as RFC 5545 writes it in UTC. */
function stamp(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** How many octets a sign has in UTF-8. */
function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}

/** Folds a line into several of at most 75 octets, never inside a sign. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const sign of line) {
    const more = octetsOf(sign);
    if (octets + more > lineOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += sign;
    octets += more;
  }
  return text;
}

/** Writes a reminder as an .ics file (RFC 5545), as of an instant. */
export function icsOf(reminder: Reminder, writtenAt: string): string {
  const title = escaped(reminder.title);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Linli//Hall//ZH',
    'BEGIN:VEVENT',
    `UID:${reminder.id}@linli`,
    `SEQUENCE:${reminder.revision}`,
    `DTSTAMP:${stamp(writtenAt)}`,
    `DTSTART:${stamp(reminder.startsAt)}`,
    `DTEND:${stamp(reminder.endsAt)}`,
    `SUMMARY:${title}`,
    `LOCATION:${escaped(reminder.where)}`,
    `DESCRIPTION:${escaped(reminder.notes)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${title}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
