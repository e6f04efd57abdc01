/**
 * One key serves one command of one person, whether idempotency_key or a booking keeps it, also when two arrive at the same instant: each
 * takes the key's own lock for the rest of its transaction and then looks, with a snapshot of its own, where the others keep theirs.
 * Bookings are written many at a time and look once for all of them. A statement that lays thousands of bookings takes as many locks: load
 * such data with session_replication_role = replica. Owned by the platform.
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

create function refuse_book_key_of_another_table() returns trigger language plpgsql set enable_seqscan = off as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(booked_by::text || book_key, 0))
    from (select booked_by, book_key from entered order by book_key) held;
  if exists (select from entered e, lateral (
      select from idempotency_key k where k.scope_id = e.community_id and k.person_id = e.booked_by and k.key = e.book_key
      union all
      select from request r where r.community_id = e.community_id and r.recorded_by = e.booked_by and r.submit_key = e.book_key
      limit 1) other) then
    raise unique_violation using constraint = 'booking_key_once', message = 'the key has served another command';
  end if;
  return null;
end $$;
create trigger booking_key_apart after insert on booking referencing new table as entered
  for each statement execute function refuse_book_key_of_another_table();
`;
