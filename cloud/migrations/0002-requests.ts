/** Requests and what belongs to them; owned by the feature requests. Personal text lies in request_text, event_words and wish_publication. */
export const sql = `
create sequence request_number maxvalue 99999 cycle;

create table request (
  community_id uuid not null references tree_node,
  id uuid not null,
  kind text not null check (kind in ('wish','issue','suggestion')),
  state text not null check (state in ('submitted','accepted','dispatched','in_progress','planned','checking','resolved',
    'rectifying','closed','declined','withdrawn','merged')),
  version integer not null check (version > 0),
  filed_day date not null,
  number_in_day integer not null,
  submit_key text not null,
  requester_id uuid not null references person,
  recorded_by uuid not null references person,
  channel text not null check (channel in ('miniProgram')),
  on_behalf_of text not null check (on_behalf_of in ('self','mother','father','partner','child','relative','neighbour')),
  place_id uuid not null references tree_node,
  category_code text references category,
  urgency text not null default 'normal' check (urgency in ('normal','utilities','urgent')),
  filed_at timestamptz not null,
  moved_at timestamptz not null,
  first_answer_due_at timestamptz not null,
  owner_role text check (owner_role in ('desk','streetCoordinator','gridWorker')),
  owner_node_id uuid references tree_node,
  owner_unit_id uuid references unit,
  owner_person_id uuid references person,
  due_at timestamptz,
  proposed_unit_id uuid references unit,
  proposed_person_id uuid references person,
  decline_proposed_by uuid references person,
  decline_version integer,
  wall_rank smallint check (wall_rank between 0 and 2),
  wall_at timestamptz,
  releases integer not null default 0,
  returns integer not null default 0,
  reminded_at timestamptz,
  photo_count smallint not null default 0 check (photo_count between 0 and 9),
  primary key (community_id, id),
  constraint request_number_once unique (community_id, filed_day, number_in_day),
  constraint request_submit_key_once unique (community_id, recorded_by, submit_key),
  constraint request_one_owner check (
    num_nonnulls(owner_node_id, owner_unit_id, owner_person_id) =
      (case when state in ('closed','declined','withdrawn','merged') then 0 else 1 end)
    and (owner_role is null) = (owner_node_id is null)),
  constraint request_due check ((due_at is null) = (state in ('closed','declined','withdrawn','merged'))),
  constraint request_wall check ((wall_rank is null) = (wall_at is null) and (wall_rank is null or kind = 'wish')),
  constraint request_decline check ((decline_proposed_by is null) = (decline_version is null))
) with (fillfactor = 85);
comment on column request.number_in_day is 'with filed_day the number people read, such as 0612-17';
comment on column request.wall_rank is '0 dark, 1 half, 2 lit; null when not on the wall';
create index request_by_owner_node on request (community_id, owner_node_id, owner_role, due_at, id) where owner_node_id is not null;
create index request_by_owner_unit on request (community_id, owner_unit_id, due_at, id) where owner_unit_id is not null;
create index request_by_owner_person on request (community_id, owner_person_id, due_at, id) where owner_person_id is not null;
create index request_by_requester on request (community_id, requester_id, moved_at desc, id desc);
create index request_by_filing on request (community_id, filed_at desc, id desc);
create index request_on_wall on request (community_id, wall_rank, wall_at desc, id desc) where wall_rank is not null;
create index request_due_by_clock on request (due_at) where state in ('resolved','checking','in_progress','rectifying','accepted');

create table request_text (
  community_id uuid not null,
  request_id uuid not null,
  title text not null check (char_length(title) <= 30),
  body text not null check (char_length(body) <= 500),
  floor text check (char_length(floor) <= 10),
  primary key (community_id, request_id),
  foreign key (community_id, request_id) references request
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
  state text not null,
  actor_id uuid references person,
  actor_kind text not null check (actor_kind in
    ('requester','desk','street','gridWorker','unit','claimant','staff','clock','dispatcher')),
  actor_unit_id uuid references unit,
  at timestamptz not null,
  facts jsonb not null default '{}',
  primary key (community_id, request_id, version),
  foreign key (community_id, request_id) references request
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
create index work_order_in_hand_unit on work_order (community_id, receiver_unit_id) where state in ('offered','taken');
create index work_order_in_hand_person on work_order (community_id, receiver_person_id) where state in ('offered','taken');
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
