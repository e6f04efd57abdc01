/**
 * A key that has filed a request or booked a place cannot be another command's: those two keep their key in a row of their own, beside
 * the commands that keep it in idempotency_key. Owned by the platform.
 */
export const sql = `
create function refuse_key_of_another_table() returns trigger language plpgsql as $$
begin
  if exists (select from request where community_id = new.scope_id and recorded_by = new.person_id and submit_key = new.key) then
    raise unique_violation using constraint = 'request_submit_key_once', message = 'the key has filed a request';
  end if;
  if exists (select from booking where community_id = new.scope_id and booked_by = new.person_id and book_key = new.key) then
    raise unique_violation using constraint = 'booking_key_once', message = 'the key has booked a place';
  end if;
  return new;
end $$;
create trigger idempotency_key_apart before insert on idempotency_key
  for each row execute function refuse_key_of_another_table();
`;
