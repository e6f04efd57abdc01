import { writtenDate } from '../sheet-words';

/** The day of a date as offices write it, or of the number that Excel keeps instead; null when it is none. As `YYYY-MM-DD`. */
export function readDate(text: string): string | null {
  const written = writtenDate.exec(text);
  if (written) return dayOf(Number(written[1]), Number(written[2]), Number(written[3]));
  const serial = Number(text);
  // Excel counts days from the last but one of 1899; these are the years 1955 to 2118.
  if (!/^\d{5}(\.0+)?$/.test(text) || serial < 20_000 || serial > 80_000) return null;
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

function dayOf(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  const isReal = at.getUTCMonth() === month - 1 && at.getUTCDate() === day;
  return isReal ? at.toISOString().slice(0, 10) : null;
}

/** Minutes after midnight of a time such as `8:30` or `24:00`, or of the fraction of a day that Excel keeps instead; null when it is none. */
export function readMinute(text: string): number | null {
  const written = /^(\d{1,2})[:：](\d{2})(?::00)?$/.exec(text);
  if (written) {
    const minute = Number(written[1]) * 60 + Number(written[2]);
    return Number(written[2]) < 60 && minute <= 1440 ? minute : null;
  }
  const fraction = Number(text);
  return /^[01](\.\d+)?$/.test(text) && fraction <= 1 ? Math.round(fraction * 1440) : null;
}

/** A telephone number without its spaces; null when it is none. */
export function readPhone(text: string): string | null {
  const number = text.replaceAll(/\s/g, '');
  return /^\+?[0-9][0-9-]{2,18}[0-9]$/.test(number) ? number : null;
}
