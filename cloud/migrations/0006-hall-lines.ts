/** What stands round bookings: waits for full slots, walk-in lines, tasks for staff, ratings, and what the application's role may do. */
export const sql = `
create table hall_event_words (
  community_id uuid not null,
  subject_id uuid not null,
  version integer not null,
  words text not null check (char_length(words) <= 500),
  primary key (community_id, subject_id, version),
  foreign key (community_id, subject_id, version) references hall_event
);

create table hall_wait (
  community_id uuid not null,
  id uuid not null,
  seq bigint generated always as identity,
  slot_id uuid not null,
  service_id uuid not null,
  person_id uuid not null,
  on_behalf_of beneficiary not null,
  state text not null check (state in ('waiting','offered','accepted','refused','expired','left','lapsed')),
  version integer not null,
  joined_at timestamptz not null,
  starts_at timestamptz not null,
  offer_ends_at timestamptz,
  booking_id uuid,
  primary key (community_id, id),
  check ((state = 'offered') <= (offer_ends_at is not null))
);
comment on column hall_wait.seq is 'the order of the waitlist: given while the slot is locked';
create unique index hall_wait_once on hall_wait (community_id, slot_id, person_id, on_behalf_of) where state in ('waiting','offered');
create index hall_wait_in_line on hall_wait (community_id, slot_id, seq) where state = 'waiting';
create index hall_wait_by_person on hall_wait (community_id, person_id, starts_at) where state in ('waiting','offered');
create index hall_wait_offers on hall_wait (offer_ends_at) where state = 'offered';
create index hall_wait_to_lapse on hall_wait (starts_at) where state = 'waiting';

create table hall_line (
  community_id uuid not null,
  hall_id uuid not null,
  date date not null,
  line text not null,
  last_number integer not null,
  primary key (community_id, hall_id, date, line)
);

create table hall_ticket (
  community_id uuid not null,
  id uuid not null,
  hall_id uuid not null,
  date date not null,
  line text not null,
  number integer not null,
  service_id uuid,
  person_id uuid,
  state text not null check (state in ('waiting','out','called','passed','served','left')),
  version integer not null,
  ranked_at timestamptz not null,
  taken_at timestamptz not null,
  called_at timestamptz,
  ended_at timestamptz,
  window_name text,
  wanted_window text,
  calls integer not null default 0,
  primary key (community_id, id),
  constraint hall_ticket_number_once unique (community_id, hall_id, date, line, number)
);
comment on column hall_ticket.ranked_at is 'the order of calling: when the number was taken, or when somebody who was passed came back';
create unique index hall_ticket_one_each on hall_ticket (community_id, hall_id, date, person_id)
  where person_id is not null and state in ('waiting','out','called','passed');
create index hall_ticket_in_line on hall_ticket (community_id, hall_id, date, line, ranked_at, number)
  where state in ('waiting','out','called','passed');
create index hall_ticket_served on hall_ticket (community_id, hall_id, date, line, called_at desc) where called_at is not null;
create index hall_ticket_by_person on hall_ticket (community_id, person_id, date) where person_id is not null;
create index hall_ticket_to_close on hall_ticket (date) where state in ('waiting','out','called','passed');

create table hall_task (
  community_id uuid not null,
  id uuid not null,
  booking_id uuid not null,
  kind text not null check (kind in ('approve','visit','errand')),
  state text not null check (state in ('offered','taken','done','cancelled')),
  owner_unit_id uuid references unit,
  owner_person_id uuid references person,
  owner_node_id uuid references tree_node,
  taken_by uuid references person,
  due_at timestamptz not null,
  primary key (community_id, id),
  constraint hall_task_once unique (community_id, booking_id),
  constraint hall_task_one_owner check (num_nonnulls(owner_unit_id, owner_person_id, owner_node_id) = 1),
  foreign key (community_id, booking_id) references booking
);
comment on column hall_task.owner_node_id is 'the desk of this node';
create index hall_task_open on hall_task (community_id, due_at) where state in ('offered','taken');

create table booking_rating (
  community_id uuid not null,
  booking_id uuid not null,
  version integer not null,
  solved boolean not null,
  satisfaction text check (satisfaction in ('satisfied','fair','dissatisfied')),
  speed smallint check (speed between 1 and 5),
  attitude smallint check (attitude between 1 and 5),
  result smallint check (result between 1 and 5),
  primary key (community_id, booking_id),
  foreign key (community_id, booking_id) references booking
);

create table hall_read (
  community_id uuid not null,
  person_id uuid not null references person,
  read_to timestamptz not null,
  primary key (community_id, person_id)
);

grant select, insert, update, delete on hall, hall_room, hall_service, hall_hours, hall_exception, courtyard_visit, hall_slot, room_use,
  booking, booking_words, hall_event, hall_event_words, hall_read, hall_wait, hall_line, hall_ticket, hall_task, booking_rating to linli_app;
grant usage on sequence booking_number to linli_app;
revoke delete on hall, hall_service, booking, hall_wait, hall_ticket, hall_task, booking_rating from linli_app;
revoke update, delete, truncate on hall_event from linli_app;
`;
