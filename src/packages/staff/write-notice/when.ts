/** China keeps UTC+8 all year: a day and a clock are the community's, wherever the phone is set. */
const offset = '+08:00';
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** A day and a clock as pickers have them, `2026-06-12` and `9:00`, as an instant; null while one is missing. */
export function instantOf(day: string, clock: string): string | null {
  if (day === '' || clock === '') return null;
  return new Date(`${day}T${clock.padStart(5, '0')}:00${offset}`).toISOString();
}

/** The last minute of a day. */
export function endOfDay(day: string): string {
  return new Date(`${day}T23:59:00${offset}`).toISOString();
}

/** The first minute of a day. */
export function startOfDay(day: string): string {
  return new Date(`${day}T00:00:00${offset}`).toISOString();
}

/** The day of an instant, in the community. */
export function dayOf(iso: string): string {
  return new Date(Date.parse(iso) + offsetMs).toISOString().slice(0, 10);
}

/** The clock of an instant, in the community. */
export function clockOf(iso: string): string {
  return new Date(Date.parse(iso) + offsetMs).toISOString().slice(11, 16);
}

/** The day so many days from now. */
export function dayFromNow(days: number, now = Date.now()): string {
  return new Date(now + offsetMs + days * dayMs).toISOString().slice(0, 10);
}
