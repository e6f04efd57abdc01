/**
 * When time next has something to do with a booking, as an SQL expression over a row with `state`, `kind`, `starts_at` and `ends_at`:
 * remind a day and an hour ahead, let an unconfirmed one lapse at its beginning, mark a missed one two hours after its end, complete
 * one that came. Visits and errands end with their task, so that nobody is marked as missed for a worker who did not come.
 * @param row the row's name, @param at the SQL of now.
 */
export function clockAt(row: string, at: string): string {
  return `case
    when ${row}.state in ('pending','pending_call') then ${row}.starts_at
    when ${row}.state = 'checked_in' then ${row}.ends_at + interval '2 hours'
    when ${row}.state <> 'confirmed' then null
    when ${at} < ${row}.starts_at - interval '1 day' then ${row}.starts_at - interval '1 day'
    when ${at} < ${row}.starts_at - interval '1 hour' then ${row}.starts_at - interval '1 hour'
    when ${row}.kind in ('courtyard','errand') then null
    else ${row}.ends_at + interval '2 hours' end`;
}

/** The number people read, such as `B0612-17`. */
export const bookingNumber = `'B' || to_char(booked_day, 'MMDD') || '-' ||
  lpad(number_in_day::text, greatest(2, length(number_in_day::text)), '0')`;
