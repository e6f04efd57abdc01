/**
 * Requests and what belongs to them; owned by the feature requests. Personal text lies in request_text, event_words and
 * wish_publication. Rows of the tree, of categories, of people and of requests are never deleted (personal text is
 * emptied), and a statement writes children only of a parent that it reads or writes itself. So what a submit writes carries no foreign
 * keys: they made it a third slower, most of it by locking the same few rows over and over.
 */
export const sql = `
create sequence request_number maxvalue 999999 cycle;

-- Enumerated types rather than checks: a check is read and compiled anew by each insert, and cost a quarter of it.
create type request_kind as enum ('wish','issue','suggestion');
create type request_state as enum ('submitted','accepted','dispatched','in_progress','planned','checking','resolved',
  'rectifying','closed','declined','withdrawn','merged');
create type request_channel as enum ('miniProgram');
create type beneficiary as enum ('self','mother','father','partner','child','relative','neighbour');
create type urgency as enum ('normal','utilities','urgent');
create type owner_role as enum ('desk','streetCoordinator','gridWorker');
create type actor_kind as enum ('requester','desk','street','gridWorker','unit','claimant','staff','clock','dispatcher');

create table request (
  community_id uuid not null,
  id uuid not null,
  kind request_kind not null,
  state request_state not null,
  version integer not null,
  filed_day date not null,
  number_in_day integer not null,
  submit_key text not null,
  submit_hash bytea not null,
  requester_id uuid not null,
  recorded_by uuid not null,
  channel request_channel not null,
  on_behalf_of beneficiary not null,
  place_id uuid not null,
  category_code text,
  urgency urgency not null default 'normal',
  filed_at timestamptz not null,
  moved_at timestamptz not null,
  first_answer_due_at timestamptz not null,
  owner_role owner_role,
  owner_node_id uuid,
  owner_unit_id uuid references unit,
  owner_person_id uuid references person,
  due_at timestamptz,
  proposed_unit_id uuid references unit,
  proposed_person_id uuid references person,
  decline_proposed_by uuid references person,
  decline_version integer,
  wall_rank smallint,
  wall_at timestamptz,
  releases integer not null default 0,
  returns integer not null default 0,
  reminded_at timestamptz,
  photo_count smallint not null default 0,
  primary key (community_id, id),
  constraint request_number_once unique (community_id, filed_day, number_in_day),
  constraint request_submit_key_once unique (community_id, recorded_by, submit_key)
) with (fillfactor = 85);
comment on column request.submit_key is 'with submit_hash the record that answers a repeated submit, however late it comes';
comment on column request.number_in_day is 'with filed_day the number people read, such as 0612-17';
comment on column request.wall_rank is '0 dark, 1 half, 2 lit; null when not on the wall';

-- A trigger rather than a check: its plan is kept for the session, where a check of this size cost an insert a fifth of its time.
create function refuse_unless_request_adds_up() returns trigger language plpgsql as $$
declare
  has_ended constant boolean := new.state in ('closed','declined','withdrawn','merged');
begin
  if num_nonnulls(new.owner_node_id, new.owner_unit_id, new.owner_person_id) <> (case when has_ended then 0 else 1 end)
    or (new.owner_role is null) <> (new.owner_node_id is null)
    or (new.due_at is null) <> has_ended
    or (new.wall_rank is null) <> (new.wall_at is null)
    or new.wall_rank is not null and (new.kind <> 'wish' or new.wall_rank not between 0 and 2)
    or (new.decline_proposed_by is null) <> (new.decline_version is null)
  then
    raise exception 'a request has one owner and a due time until it ends, and only wishes are on the wall'
      using errcode = 'check_violation', constraint = 'request_adds_up';
  end if;
  return new;
end $$;
create trigger request_adds_up before insert or update on request
  for each row execute function refuse_unless_request_adds_up();

create index request_by_owner_node on request (owner_node_id, owner_role, due_at, id) where owner_node_id is not null;
create index request_by_owner_unit on request (owner_unit_id, due_at, id) where owner_unit_id is not null;
create index request_by_owner_person on request (owner_person_id, due_at, id) where owner_person_id is not null;
create index request_returned on request (owner_node_id, owner_role, due_at, id) where state = 'accepted' and returns > 0;
create index request_by_requester on request (community_id, requester_id, moved_at desc, id desc);
create index request_on_wall on request (community_id, wall_rank, wall_at desc, id desc) where wall_rank is not null;
create index request_due_by_clock on request (due_at) where state in ('resolved','checking','in_progress','rectifying','accepted');

create table request_text (
  community_id uuid not null,
  request_id uuid not null,
  title varchar(30) not null,
  body varchar(500) not null,
  floor varchar(10),
  primary key (community_id, request_id)
);

create table wish_publication (
  community_id uuid not null,
  request_id uuid not null,
  title text not null check (char_length(title) between 1 and 30),
  story text not null check (char_length(story) <= 300),
  name text not null check (char_length(name) between 1 and 20),
  effort_minutes integer check (effort_minutes between 5 and 480),
  thanks text check (char_length(thanks) <= 500),
  published_at timestamptz not null,
  primary key (community_id, request_id),
  foreign key (community_id, request_id) references request
);

create table event (
  community_id uuid not null,
  request_id uuid not null,
  version integer not null,
  move text not null,
  state request_state not null,
  actor_id uuid,
  actor_kind actor_kind not null,
  actor_unit_id uuid,
  at timestamptz not null,
  facts jsonb not null default '{}',
  primary key (community_id, request_id, version)
);
comment on column event.facts is 'ids, codes, instants and numbers of the step; never a person''s words';

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'events are only ever appended to' using errcode = 'restrict_violation';
end $$;
create trigger event_append_only before update or delete on event for each row execute function refuse_change();
create trigger event_no_truncate before truncate on event for each statement execute function refuse_change();

create table event_words (
  community_id uuid not null,
  request_id uuid not null,
  version integer not null,
  words text not null check (char_length(words) <= 500),
  primary key (community_id, request_id, version),
  foreign key (community_id, request_id, version) references event
);

create table work_order (
  community_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  state text not null check (state in ('offered','taken','resolved','returned','cancelled')),
  receiver_unit_id uuid references unit,
  receiver_person_id uuid references person,
  taken_by uuid references person,
  offered_at timestamptz not null,
  due_at timestamptz not null,
  outcome text check (outcome in ('fixed','explained','planned','referred')),
  primary key (community_id, id),
  foreign key (community_id, request_id) references request,
  check (num_nonnulls(receiver_unit_id, receiver_person_id) = 1)
);
create unique index work_order_one_open on work_order (community_id, request_id) where state in ('offered','taken','resolved');
create index work_order_in_hand_unit on work_order (receiver_unit_id, request_id) where state in ('offered','taken','resolved');
create index work_order_in_hand_person on work_order (receiver_person_id, request_id) where state in ('offered','taken','resolved');
create index work_order_by_unit on work_order (receiver_unit_id, request_id desc) where receiver_unit_id is not null;
create index work_order_by_person on work_order (receiver_person_id, request_id desc) where receiver_person_id is not null;
create index work_order_by_request on work_order (community_id, request_id);

create table claim (
  community_id uuid not null,
  id uuid not null,
  request_id uuid not null,
  claimant_id uuid not null references person,
  unit_id uuid references unit,
  state text not null check (state in ('claimed','matched','fulfilled','released')),
  claimed_at timestamptz not null,
  term_ends_at timestamptz not null,
  primary key (community_id, id),
  foreign key (community_id, request_id) references request
);
create unique index claim_one_active on claim (community_id, request_id) where state in ('claimed','matched');
create index claim_by_request on claim (community_id, request_id);
create index claim_by_claimant on claim (community_id, claimant_id) where state in ('claimed','matched');
create index claim_term on claim (term_ends_at) where state in ('claimed','matched');

create table rating (
  community_id uuid not null,
  request_id uuid not null,
  version integer not null,
  solved boolean not null,
  satisfaction text check (satisfaction in ('satisfied','fair','dissatisfied')),
  speed smallint check (speed between 1 and 5),
  attitude smallint check (attitude between 1 and 5),
  result smallint check (result between 1 and 5),
  primary key (community_id, request_id, version),
  foreign key (community_id, request_id, version) references event
);
`;
