/** Something to remember in the phone's calendar; instants in ISO 8601. */
export interface Reminder {
  readonly id: string;
  readonly title: string;
  readonly where: string;
  readonly notes: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Escapes a text for a line of RFC 5545. */
function escaped(text: string): string {
  return text.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\n/g, '\\n');
}

/** An instant as RFC 5545 writes it in UTC. */
function stamp(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

/** Writes a reminder as an .ics file (RFC 5545). */
export function icsOf(reminder: Reminder): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Linli//Hall//ZH',
    'BEGIN:VEVENT',
    `UID:${reminder.id}@linli`,
    `DTSTAMP:${stamp(reminder.startsAt)}`,
    `DTSTART:${stamp(reminder.startsAt)}`,
    `DTEND:${stamp(reminder.endsAt)}`,
    `SUMMARY:${escaped(reminder.title)}`,
    `LOCATION:${escaped(reminder.where)}`,
    `DESCRIPTION:${escaped(reminder.notes)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(reminder.title)}`,
    'TRIGGER:-PT1H',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ].join('\r\n');
}
