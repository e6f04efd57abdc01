import Taro from '@tarojs/taro';
import { icsOf, type Reminder } from './ics';

/** An hour before, as the hall reminds as well. */
const alarmSeconds = 3600;

/** Hands a file to the browser, which asks where to keep it or opens the calendar. */
function download(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 0);
}

/** Puts a reminder into the phone's calendar, in a browser by an .ics file of that name; says whether the phone let us. */
export async function remember(reminder: Reminder, fileName: string): Promise<boolean> {
  if (process.env.TARO_ENV === 'h5') {
    download(`${fileName}.ics`, 'text/calendar', icsOf(reminder, new Date().toISOString()));
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
