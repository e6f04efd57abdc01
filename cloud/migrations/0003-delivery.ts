/** What carries a move onward and home: idempotency keys, the outbox that is the queue, the inbox, photos. */
export const sql = `
create table idempotency_key (
  scope_id uuid not null,
  person_id uuid not null,
  key text not null,
  operation text not null,
  input_hash bytea not null,
  reply jsonb not null,
  created_at timestamptz not null,
  constraint idempotency_key_once primary key (scope_id, person_id, key)
);
comment on column idempotency_key.scope_id is 'the community the command was for';
create index idempotency_key_by_age on idempotency_key using brin (created_at);

create table outbox (
  community_id uuid not null,
  id bigint generated always as identity,
  request_id uuid not null,
  version integer not null,
  consumer text not null,
  type text not null,
  occurred_at timestamptz not null,
  available_at timestamptz not null,
  attempts integer not null default 0,
  parked_at timestamptz,
  failure text,
  primary key (community_id, id)
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 20000, autovacuum_vacuum_cost_delay = 0);
create index outbox_ready on outbox (consumer, available_at, id) where parked_at is null;
create index outbox_parked on outbox (community_id, parked_at, id) where parked_at is not null;

create table inbox_item (
  community_id uuid not null,
  id uuid not null,
  person_id uuid not null references person,
  request_id uuid not null,
  version integer not null,
  audience text not null check (audience in ('requester','handler','claimant','desk')),
  move text not null,
  state text not null,
  at timestamptz not null,
  read_at timestamptz,
  primary key (community_id, id),
  constraint inbox_item_once unique (community_id, person_id, request_id, version),
  foreign key (community_id, request_id) references request
);
create index inbox_item_newest on inbox_item (community_id, person_id, at desc, id desc);
create index inbox_item_unread on inbox_item (community_id, person_id) where read_at is null;

create table photo (
  community_id uuid not null references tree_node,
  id uuid not null,
  uploaded_by uuid not null references person,
  width integer not null,
  height integer not null,
  bytes integer not null,
  created_at timestamptz not null,
  primary key (community_id, id),
  constraint photo_of_uploader unique (community_id, id, uploaded_by)
);
create index photo_by_age on photo (created_at);

create table attachment (
  community_id uuid not null,
  photo_id uuid not null,
  uploaded_by uuid not null,
  request_id uuid not null,
  version integer not null,
  position smallint not null check (position between 0 and 8),
  constraint attachment_once primary key (community_id, photo_id),
  constraint attachment_of_uploader foreign key (community_id, photo_id, uploaded_by)
    references photo (community_id, id, uploaded_by),
  foreign key (community_id, request_id, version) references event
);
create index attachment_by_request on attachment (community_id, request_id, version, position);

do $$ begin
  if not exists (select from pg_roles where rolname = 'linli_app') then
    create role linli_app nologin;
  end if;
  execute format('grant linli_app to %I', current_user);
end $$;
grant usage on schema public to linli_app;
grant select, insert, update, delete on all tables in schema public to linli_app;
grant usage on all sequences in schema public to linli_app;
revoke delete on tree_node, category, unit, request, request_text, work_order, claim, rating from linli_app;
revoke update, delete, truncate on event from linli_app;
revoke insert, update, delete on schema_migration, deployment from linli_app;
`;
