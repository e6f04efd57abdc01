/** Who is on duty when: the weekly roster that emergencies go by, day and night. Global like people and roles. */
export const sql = `
create table duty_shift (
  id uuid primary key,
  node_id uuid not null references tree_node,
  person_id uuid not null references person,
  weekday smallint not null check (weekday between 1 and 7),
  from_minute smallint not null check (from_minute between 0 and 1439),
  to_minute smallint not null check (to_minute > from_minute and to_minute <= from_minute + 1440),
  from_date date not null,
  to_date date check (to_date >= from_date)
);
comment on column duty_shift.weekday is '1 is Monday: the day of the community''s clock on which the shift begins';
comment on column duty_shift.to_minute is 'minutes of that day; beyond 1440 it ends the next morning';
create index duty_shift_by_node on duty_shift (node_id, weekday);
grant select, insert, update, delete on duty_shift to linli_app;
`;
