/** The tree, people, their roles, units and duties: global, for a person may act in several communities. */
export const sql = `
create table schema_migration (name text primary key, applied_at timestamptz not null default now());

create table deployment (
  only_row boolean primary key default true check (only_row),
  is_demo boolean not null default false
);
insert into deployment default values;

create table tree_node (
  id uuid primary key,
  parent_id uuid references tree_node,
  level text not null check (level in
    ('city','district','street','community','estate','grid','building','microGrid','entrance','publicArea')),
  name text not null,
  label text not null,
  community_id uuid references tree_node,
  ancestors uuid[] not null,
  position integer not null default 0,
  households integer not null default 0,
  phone text,
  settings jsonb not null default '{}'
);
comment on column tree_node.label is 'the name as people of the community say it, such as 8 栋 2 单元';
comment on column tree_node.ancestors is 'from the root down to the node itself';
create index tree_node_by_community on tree_node (community_id, level, position);
create index tree_node_by_parent on tree_node (parent_id);

create table person (
  id uuid primary key,
  full_name text not null default '',
  call_name text not null default '',
  phone text,
  home_community_id uuid references tree_node,
  home_place_id uuid references tree_node,
  portrait_photo_id uuid,
  created_at timestamptz not null
);

create table person_identity (
  provider text not null check (provider in ('wechat','demo')),
  subject text not null,
  person_id uuid not null references person,
  primary key (provider, subject)
);

create table session (
  id uuid primary key,
  person_id uuid not null references person,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);

create table unit (
  id uuid primary key,
  name text not null,
  trade text not null,
  phone text,
  superior text
);
comment on column unit.trade is 'what kind of organisation it is, such as 物业 or 共建单位';

create table role_grant (
  id uuid primary key,
  person_id uuid not null references person,
  role text not null check (role in ('volunteer','gridWorker','buildingHead','desk','unitLead','unitMember',
    'streetCoordinator','supervisor','administrator')),
  node_id uuid not null references tree_node,
  unit_id uuid references unit,
  from_date date not null,
  to_date date check (to_date >= from_date),
  revoked_at timestamptz,
  check ((role in ('unitLead','unitMember')) = (unit_id is not null))
);
create index role_grant_by_person on role_grant (person_id);
create index role_grant_by_node on role_grant (node_id, role);
create index role_grant_by_unit on role_grant (unit_id) where unit_id is not null;

create table category (
  code text primary key,
  name text not null,
  kind text not null check (kind in ('wish','issue','suggestion')),
  urgency text not null check (urgency in ('normal','utilities','urgent')),
  is_direct boolean not null default false,
  hints text[] not null default '{}',
  position integer not null
);
comment on column category.is_direct is '直派: the dispatcher may dispatch it without the desk';

create table duty (
  id uuid primary key,
  node_id uuid not null references tree_node,
  category_code text references category,
  unit_id uuid references unit,
  to_grid_worker boolean not null default false,
  check ((unit_id is not null) <> to_grid_worker)
);
comment on column duty.category_code is 'null: every category at the place';
create unique index duty_once on duty (node_id, category_code) nulls not distinct;
`;
