/**
 * Notices, the places they are for, and who has read them; owned by the feature notices. Nothing is copied for each person: what is
 * shown to somebody is asked by the places that the home lies in.
 */
export const sql = `
create table notice (
  community_id uuid not null references tree_node,
  id uuid not null,
  kind text not null check (kind in ('water','power','gas','works','event','other')),
  title text not null check (char_length(title) between 1 and 30),
  body text not null check (char_length(body) between 1 and 500),
  author_id uuid not null references person,
  author_role text not null check (author_role in ('desk','gridWorker','buildingHead')),
  written_from_id uuid not null references tree_node,
  starts_at timestamptz,
  ends_at timestamptz check (ends_at > starts_at),
  published_at timestamptz not null,
  shown_from timestamptz not null,
  shown_until timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references person,
  end_reason text check (char_length(end_reason) <= 200),
  replaced_by_id uuid,
  primary key (community_id, id),
  foreign key (community_id, replaced_by_id) references notice,
  check (shown_until between shown_from and shown_from + interval '2160 hours'),
  check ((ended_at is null) = (ended_by is null)),
  check (replaced_by_id is null or ended_at is not null)
);
comment on column notice.written_from_id is 'where the role holds in which it was written: whoever writes there or above may end it';
comment on column notice.replaced_by_id is 'the correction that ended it; the same row is what is kept of how it read before';
comment on column notice.shown_until is 'moved to the end when it is ended early';

create index notice_by_end on notice (community_id, shown_until);

create table notice_place (
  community_id uuid not null,
  notice_id uuid not null,
  node_id uuid not null references tree_node,
  shown_until timestamptz not null,
  primary key (community_id, notice_id, node_id),
  foreign key (community_id, notice_id) references notice
);
comment on column notice_place.shown_until is 'the same as the notice''s, so that one range of an index is what a place is shown';
create index notice_place_shown on notice_place (community_id, node_id, shown_until);

create table notice_read (
  community_id uuid not null,
  notice_id uuid not null,
  person_id uuid not null references person,
  read_at timestamptz not null,
  primary key (community_id, notice_id, person_id),
  foreign key (community_id, notice_id) references notice
);

-- Who lives at a place is counted by place.
create index person_by_home on person (home_community_id, home_place_id);

grant select, insert, update on notice, notice_place to linli_app;
grant select, insert, delete on notice_read to linli_app;
`;
