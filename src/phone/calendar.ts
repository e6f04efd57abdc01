import Taro from '@tarojs/taro';

/** Something to remember in the phone's calendar; instants in ISO 8601. */
export interface Reminder {
  readonly id: string;
  readonly title: string;
  readonly where: string;
  readonly notes: string;
  readonly startsAt: string;
  readonly endsAt: string;
}

/** An hour before, as the hall reminds as well. */
const alarmSeconds = 3600;

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

/** Hands a file to the browser, which asks where to keep it or opens the calendar. */
function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** Puts a reminder into the phone's calendar, in a browser by an .ics file; says whether the phone let us. */
export async function remember(reminder: Reminder): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    download(`${reminder.id}.ics`, 'text/calendar', icsOf(reminder));
    return true;
  }
  const seconds = (iso: string) => Math.floor(Date.parse(iso) / 1000);
  try {
    await Taro.addPhoneCalendar({
      title: reminder.title,
      location: reminder.where,
      description: reminder.notes,
      startTime: seconds(reminder.startsAt),
      endTime: String(seconds(reminder.endsAt)),
      alarm: true,
      alarmOffset: alarmSeconds,
    });
    return true;
  } catch {
    return false;
  }
}
