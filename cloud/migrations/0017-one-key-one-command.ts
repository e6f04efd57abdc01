/**
 * A move looks for its key among the bookings as well, so that a key which has booked a place serves no move. Bookings themselves look
 * among the requests as they are written, and who calls is read with both. Owned by the platform.
 */
export const sql = `
create or replace function refuse_key_of_another_table() returns trigger language plpgsql as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(new.person_id::text || new.key, 0));
  if exists (select from request where community_id = new.scope_id and recorded_by = new.person_id and submit_key = new.key) then
    raise unique_violation using constraint = 'request_submit_key_once', message = 'the key has filed a request';
  end if;
  if exists (select from booking where community_id = new.scope_id and booked_by = new.person_id and book_key = new.key) then
    raise unique_violation using constraint = 'booking_key_once', message = 'the key has booked a place';
  end if;
  return new;
end $$;
`;
