/** What staff do for bookings and for others: work orders read by owner and due time as matters are, and waits for whoever has no account. */
export const sql = `
drop index hall_task_open;
create index hall_task_by_owner_node on hall_task (owner_node_id, due_at, id)
  where owner_node_id is not null and state in ('offered','taken');
create index hall_task_by_owner_unit on hall_task (owner_unit_id, due_at, id)
  where owner_unit_id is not null and state in ('offered','taken');
create index hall_task_by_owner_person on hall_task (owner_person_id, due_at, id)
  where owner_person_id is not null and state in ('offered','taken');
comment on table hall_task is 'the work order of a booking: one for each, laid by the dispatching queue, and moved with the booking';

alter table hall_wait alter column person_id drop not null, add column attendee_id uuid, add column joined_by uuid;
update hall_wait set attendee_id = person_id, joined_by = person_id;
alter table hall_wait alter column attendee_id set not null, alter column joined_by set not null;
comment on column hall_wait.joined_by is 'whoever typed it: of somebody without an account this is whom an offer is told to';
drop index hall_wait_once;
create unique index hall_wait_once on hall_wait (community_id, slot_id, attendee_id, on_behalf_of) where state in ('waiting','offered');

create table hall_wait_words (
  community_id uuid not null,
  wait_id uuid not null,
  name text not null check (char_length(name) <= 20),
  phone text not null check (char_length(phone) <= 20),
  words text not null check (char_length(words) <= 200),
  primary key (community_id, wait_id),
  foreign key (community_id, wait_id) references hall_wait
);
comment on table hall_wait_words is 'name and phone of whoever staff put on the waitlist';
grant select, insert, update, delete on hall_wait_words to linli_app;
`;
