/** What administrators bring and write: imports that wait to be confirmed, and names that are keys in a file. */
export const sql = `
create table pending_import (
  id uuid primary key,
  person_id uuid not null references person,
  file_name text not null,
  rows jsonb not null,
  faults jsonb not null,
  fault_count integer not null,
  counts jsonb not null,
  found_hash bytea not null,
  created_at timestamptz not null,
  confirmed_at timestamptz
);
comment on table pending_import is 'read from a file and not yet done; gone after a day, for it holds names and numbers';
comment on column pending_import.found_hash is 'of everything the file mentions, as it was when the preview was made';
create index pending_import_by_age on pending_import (created_at);
grant select, insert, update, delete on pending_import to linli_app;

create unique index tree_node_name_once on tree_node (parent_id, name);
create unique index unit_name_once on unit (name);
create unique index duty_shift_once on duty_shift (node_id, person_id, weekday, from_minute) where to_date is null;
create index person_by_phone on person (phone) where phone is not null;
`;
