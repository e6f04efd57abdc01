/**
 * Every command writes its key into the one table, whose index alone says that a key serves one command, whichever two meet. What a
 * submit or a booking answered stays in the row that it made, and its key is kept as long as that. Owned by the platform.
 */
export const sql = `
drop trigger idempotency_key_apart on idempotency_key;
drop function refuse_key_of_another_table();

alter table idempotency_key add column made_id uuid, alter column reply drop not null;
comment on column idempotency_key.made_id is 'the request or booking that keeps what was answered; null where reply does, for 72 hours';
drop index idempotency_key_by_age;
create index idempotency_key_by_age on idempotency_key (created_at) where made_id is null;

-- Where one key has served two commands before, the older row stays its record.
insert into idempotency_key (scope_id, person_id, key, operation, input_hash, made_id, created_at)
select community_id, recorded_by, submit_key, 'before 0025', submit_hash, id, filed_at from request
on conflict do nothing;
insert into idempotency_key (scope_id, person_id, key, operation, input_hash, made_id, created_at)
select community_id, booked_by, book_key, 'before 0025', book_hash, id, booked_at from booking
on conflict do nothing;
alter table request drop column submit_key, drop column submit_hash;
alter table booking drop column book_key, drop column book_hash;
`;
