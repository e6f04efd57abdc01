/**
 * Halls, what can be booked in them, slots, bookings, waits and walk-in tickets; owned by the feature hall. A slot is a row with a
 * counter: whoever takes a place adds one while fewer than its capacity are taken. As with requests, what a booking writes carries no
 * foreign keys and hardly any checks; the statement itself reads what it points at. Personal text lies in booking_words and hall_event_words.
 */
export const sql = `
create extension if not exists btree_gist;

create table hall (
  community_id uuid not null references tree_node,
  id uuid not null,
  name text not null check (char_length(name) between 1 and 30),
  kind text not null check (kind in ('centre','station')),
  address text not null,
  phone text not null,
  windows text[] not null default '{}',
  is_open_on_holidays boolean not null default false,
  make_up_weekday smallint check (make_up_weekday between 1 and 7),
  position integer not null default 0,
  primary key (community_id, id)
);
comment on column hall.make_up_weekday is 'whose hours a make-up day keeps, 1 is Monday; null: closed then';

create table hall_room (
  community_id uuid not null,
  id uuid not null,
  hall_id uuid not null,
  name text not null,
  primary key (community_id, id),
  constraint hall_room_once unique (community_id, hall_id, name),
  foreign key (community_id, hall_id) references hall
);

create table hall_service (
  community_id uuid not null,
  id uuid not null,
  hall_id uuid not null,
  kind text not null check (kind in ('service','room','venue','courtyard','errand')),
  name text not null check (char_length(name) between 1 and 30),
  summary text not null,
  where_words text not null,
  documents text[] not null default '{}',
  served_by text not null,
  price text not null,
  line text not null check (line ~ '^[A-Z]$'),
  room_id uuid,
  owner_unit_id uuid references unit,
  category text,
  capacity integer not null check (capacity > 0),
  duration_minutes integer not null check (duration_minutes > 0),
  buffer_minutes integer not null check (buffer_minutes >= 0),
  notice_minutes integer not null check (notice_minutes >= 0),
  horizon_days integer not null check (horizon_days >= 0),
  release_minute integer not null check (release_minute between 0 and 1439),
  cancel_minutes integer not null check (cancel_minutes >= 0),
  offer_minutes integer not null check (offer_minutes > 0),
  limit_person smallint,
  limit_household smallint,
  is_offered boolean not null default true,
  position integer not null default 0,
  laid_to date,
  primary key (community_id, id),
  foreign key (community_id, hall_id) references hall,
  foreign key (community_id, room_id) references hall_room
);
comment on column hall_service.laid_to is 'the last day for which slots have been laid';
create index hall_service_by_hall on hall_service (community_id, hall_id, position);
create index hall_service_to_lay on hall_service (laid_to);

create table hall_hours (
  community_id uuid not null,
  hall_id uuid not null,
  service_id uuid,
  weekday smallint not null check (weekday between 1 and 7),
  from_minute smallint not null check (from_minute >= 0),
  to_minute smallint not null check (to_minute > from_minute and to_minute <= 1440),
  is_extended boolean not null default false,
  foreign key (community_id, hall_id) references hall,
  foreign key (community_id, service_id) references hall_service,
  constraint hall_hours_apart exclude using gist (community_id with =, hall_id with =,
    (coalesce(service_id, hall_id)) with =, weekday with =, int4range(from_minute, to_minute) with &&)
);
comment on column hall_hours.service_id is 'null: the hall''s own week; else the service keeps these hours instead';

create table hall_exception (
  community_id uuid not null,
  id uuid not null,
  hall_id uuid not null,
  service_id uuid,
  date date not null,
  kind text not null check (kind in ('closed','open')),
  from_minute smallint not null check (from_minute >= 0),
  to_minute smallint not null check (to_minute > from_minute and to_minute <= 1440),
  reason text not null,
  primary key (community_id, id),
  foreign key (community_id, hall_id) references hall,
  foreign key (community_id, service_id) references hall_service
);
create index hall_exception_by_day on hall_exception (community_id, hall_id, date);

create table courtyard_visit (
  community_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  place_id uuid not null references tree_node,
  date date not null,
  from_minute smallint not null check (from_minute >= 0),
  to_minute smallint not null check (to_minute > from_minute and to_minute <= 1440),
  served_by text not null,
  is_removed boolean not null default false,
  primary key (community_id, id),
  foreign key (community_id, service_id) references hall_service
);
create index courtyard_visit_by_day on courtyard_visit (community_id, date);

create table hall_slot (
  community_id uuid not null,
  id uuid not null,
  service_id uuid not null,
  hall_id uuid not null,
  room_id uuid,
  visit_id uuid,
  date date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  part text not null check (part in ('morning','afternoon','extended')),
  capacity integer not null,
  taken integer not null default 0,
  waiting integer not null default 0,
  released_at timestamptz not null,
  closes_at timestamptz not null,
  blocked_by text check (blocked_by in ('staff','rules')),
  reason text,
  primary key (community_id, id),
  constraint hall_slot_once unique nulls not distinct (community_id, service_id, starts_at, visit_id),
  constraint slot_holds_its_capacity check (taken between 0 and capacity)
) with (fillfactor = 50);
comment on table hall_slot is 'no index names taken or waiting, so that counting stays on the page';
comment on column hall_slot.taken is 'places held: pending, confirmed, come, missed and offered alike';
create index hall_slot_by_day on hall_slot (community_id, hall_id, date);

create table room_use (
  community_id uuid not null,
  slot_id uuid not null,
  room_id uuid not null,
  during tstzrange not null,
  primary key (community_id, slot_id),
  constraint room_never_two_at_once exclude using gist (community_id with =, room_id with =, during with &&)
);
comment on table room_use is 'one row for each slot in use of a room, from the first place held to the last given back';

create sequence booking_number maxvalue 999999 cycle;
create type booking_state as enum ('pending','pending_call','confirmed','checked_in','completed','no_show','cancelled','declined');
create type booking_channel as enum ('miniProgram','phone','window');
create type hall_party as enum ('booker','staff','owner','clock');
create type hall_subject as enum ('booking','wait','ticket');

create table booking (
  community_id uuid not null,
  id uuid not null,
  slot_id uuid not null,
  service_id uuid not null,
  hall_id uuid not null,
  state booking_state not null,
  version integer not null,
  person_id uuid,
  attendee_id uuid not null,
  on_behalf_of beneficiary not null,
  channel booking_channel not null,
  booked_by uuid not null,
  booked_at timestamptz not null,
  booked_day date not null,
  number_in_day integer not null,
  code text not null,
  date date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  changeable_until timestamptz not null,
  person_turn smallint,
  household_turn smallint,
  clock_at timestamptz,
  book_key text not null,
  book_hash bytea not null,
  primary key (community_id, id),
  constraint booking_key_once unique (community_id, booked_by, book_key),
  constraint booking_code_once unique (community_id, date, code)
) with (fillfactor = 85);
comment on column booking.attendee_id is 'the account it was booked by, or for somebody without one a key made of the telephone number';
comment on column booking.person_turn is 'the ordinal among the bookings to come of one person: unique, so that a limit holds whoever is faster';
comment on column booking.clock_at is 'when time next has something to do with it: remind, let lapse, mark as missed, complete';
create unique index booking_within_person_limit on booking (community_id, service_id, attendee_id, on_behalf_of, person_turn)
  where person_turn is not null;
create unique index booking_within_household_limit on booking (community_id, service_id, attendee_id, household_turn)
  where household_turn is not null;
alter table booking add constraint booking_never_two_at_once exclude using gist (community_id with =, attendee_id with =,
  on_behalf_of with =, tstzrange(starts_at, ends_at) with &&) where (state in ('pending','pending_call','confirmed','checked_in'));
create index booking_by_slot on booking (community_id, slot_id);
create index booking_by_person on booking (community_id, person_id, starts_at desc, id desc) where person_id is not null;
create index booking_missed on booking (community_id, attendee_id, starts_at) where state = 'no_show';
create index booking_for_clock on booking (clock_at) where clock_at is not null;

create function refuse_place(why text) returns boolean language plpgsql as $$
begin
  raise exception 'no place was taken' using errcode = 'check_violation', constraint = why;
end $$;

-- A function rather than a part of the booking's statement: whoever has waited for the row looks at it anew, and that is this line only.
create function take_places(of_community uuid, of_slot uuid, places integer) returns boolean language plpgsql as $$
begin
  update hall_slot set taken = taken + places
  where community_id = of_community and id = of_slot and taken + places <= capacity and blocked_by is null;
  return found or refuse_place('slot_is_full');
end $$;

create table booking_words (
  community_id uuid not null,
  booking_id uuid not null,
  name text not null check (char_length(name) <= 20),
  phone text not null check (char_length(phone) <= 20),
  words text not null check (char_length(words) <= 200),
  primary key (community_id, booking_id),
  foreign key (community_id, booking_id) references booking
);
comment on table booking_words is 'what was said when booking, and name and phone of somebody without an account';

create table hall_event (
  community_id uuid not null,
  subject_id uuid not null,
  version integer not null,
  subject hall_subject not null,
  move text not null,
  state text not null,
  actor_id uuid,
  actor_kind hall_party not null,
  told_id uuid,
  at timestamptz not null,
  facts jsonb not null default '{}',
  primary key (community_id, subject_id, version)
);
comment on column hall_event.told_id is 'whom the event is a message to; null when nobody needs to be told';
comment on column hall_event.facts is 'ids, codes, instants and numbers of the step; never a person''s words';
create index hall_event_told on hall_event (community_id, told_id, at desc, subject_id) where told_id is not null;
create trigger hall_event_append_only before update or delete on hall_event for each row execute function refuse_change();
create trigger hall_event_no_truncate before truncate on hall_event for each statement execute function refuse_change();
`;
