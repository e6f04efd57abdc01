/**
 * News of bookings, waits and numbers lies in the inbox like everything else that concerns somebody. An event that tells somebody is
 * put into the outbox by the table itself, so that none of the statements that write events can forget it. What was told before is laid here.
 */
export const sql = `
alter table inbox_item drop constraint inbox_item_community_id_request_id_fkey;
alter table inbox_item add column subject text not null default 'request' check (subject in ('request','booking','wait','ticket'));
alter table inbox_item alter column audience drop not null;
alter table inbox_item add constraint inbox_item_audience_of_requests check ((subject = 'request') = (audience is not null));
comment on column inbox_item.request_id is 'the request; in news of the hall the booking, the wait or the ticket';

create function queue_for_inbox() returns trigger language plpgsql as $$
begin
  insert into outbox (community_id, request_id, version, consumer, type, occurred_at, available_at)
  values (new.community_id, new.subject_id, new.version, 'inbox', 'cn.linli.' || new.subject || '.' || new.move, new.at, new.at);
  return null;
end $$;
create trigger hall_event_told after insert on hall_event for each row when (new.told_id is not null) execute function queue_for_inbox();

insert into inbox_item (community_id, id, person_id, request_id, version, subject, move, state, at, read_at)
select e.community_id, gen_random_uuid(), e.told_id, e.subject_id, e.version, e.subject::text, e.move, e.state, e.at,
  case when e.at <= r.read_to then r.read_to end
from hall_event e left join hall_read r on r.community_id = e.community_id and r.person_id = e.told_id
where e.told_id is not null;
drop table hall_read;
drop index hall_event_told;
`;
