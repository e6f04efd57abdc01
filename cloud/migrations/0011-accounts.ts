/**
 * Which account acts as whom: somebody imported with a telephone number is claimed by the account that proves the number, or by a code
 * that an administrator hands out. Global like people. `attempt` counts what must not be tried without end.
 */
export const sql = `
alter table person_identity drop constraint person_identity_provider_check;
alter table person_identity add constraint person_identity_provider_check check (provider in ('wechat','demo','invited'));
create unique index person_identity_one_each on person_identity (person_id, provider);

alter table person add column phone_verified_at timestamptz;
comment on column person.phone_verified_at is 'when WeChat vouched for the number; null: somebody wrote it down';

-- The same number is written with and without dashes and the country's code.
create function plain_phone(phone text) returns text language sql immutable parallel safe strict
  return regexp_replace(regexp_replace(phone, '^[+]86', ''), '[^0-9]', '', 'g');
create index person_by_plain_phone on person (plain_phone(phone)) where phone is not null;

create table invitation (
  person_id uuid primary key references person,
  code_hash bytea not null,
  salt bytea not null,
  invited_by uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  tries_left smallint not null check (tries_left >= 0)
);
comment on table invitation is 'a code by which somebody claims who he is, once; kept as a slow hash only, for it is short';

create table account_event (
  id bigint generated always as identity primary key,
  person_id uuid not null references person,
  change text not null check (change in ('invited','tied','untied')),
  means text not null check (means in ('phone','invitation','phoneChanged','administrator')),
  by_person_id uuid not null,
  former_person_id uuid,
  at timestamptz not null
);
comment on column account_event.former_person_id is 'who the account was before it was tied; what was asked for then comes along';
create index account_event_by_person on account_event (person_id, id desc);
create trigger account_event_append_only before update or delete on account_event for each row execute function refuse_change();
create trigger account_event_no_truncate before truncate on account_event for each statement execute function refuse_change();

create table attempt (
  what text not null,
  who text not null,
  began_at timestamptz not null,
  count integer not null,
  primary key (what, who)
);
comment on column attempt.who is 'a person''s id, or a hash of an address or code; gone after a day';
create index attempt_by_age on attempt (began_at);

grant select, insert, update, delete on invitation, attempt to linli_app;
grant select, insert on account_event to linli_app;
`;
