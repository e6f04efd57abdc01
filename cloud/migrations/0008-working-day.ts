/**
 * The working day: matters registered for others, complaints, patrols, questions that pause the clock, several work orders of which
 * one leads. Owned by the feature requests. As before, what a submit writes carries neither checks nor foreign keys.
 */
export const sql = `
alter type request_kind add value 'complaint';
alter type request_kind add value 'patrol';
alter type request_channel add value 'wechatGroup';
alter type request_channel add value 'phone';
alter type request_channel add value 'deskVisit';
alter type request_channel add value 'patrol';
alter type request_channel add value 'homeVisit';
alter type request_channel add value 'hotline';

alter table category drop constraint category_kind_check;
alter table category add constraint category_kind_check check (kind in ('wish','issue','complaint','suggestion'));

create type emergency as enum ('gas','fire','medical','danger');
alter table category add column emergency emergency;
comment on column category.emergency is 'matters of it go past triage to whoever is on duty';

alter table request
  add column emergency emergency,
  add column receipt_code text,
  add column about_unit_id uuid,
  add column about_person_id uuid,
  add column is_about_desk boolean not null default false,
  add column ask_count smallint not null default 0,
  add column paused_turn jsonb;
comment on column request.receipt_code is 'on the slip of a requester without an account: with it anybody can look up how it stands';
comment on column request.is_about_desk is 'owned one level up from the first moment, and invisible to the desk';
comment on column request.paused_turn is 'whose turn it was, until when and since when, while the requester is asked something';
create unique index request_by_receipt_code on request (receipt_code) where receipt_code is not null;
create index request_asked on request (due_at) where paused_turn is not null;

alter table work_order
  add column is_lead boolean not null default true,
  add column assigned_to uuid references person,
  add column visit_at timestamptz;
comment on column work_order.is_lead is 'the lead''s work order moves the request; others help beside it';
drop index work_order_one_open;
alter table work_order add constraint work_order_one_lead
  exclude using btree (community_id with =, request_id with =) where (is_lead and state in ('offered','taken','resolved'))
  deferrable initially deferred;
create unique index work_order_helper_once_unit on work_order (community_id, request_id, receiver_unit_id)
  where not is_lead and state = 'offered' and receiver_unit_id is not null;
create unique index work_order_helper_once_person on work_order (community_id, request_id, receiver_person_id)
  where not is_lead and state = 'offered' and receiver_person_id is not null;
create index work_order_helping_unit on work_order (receiver_unit_id, due_at) where not is_lead and state = 'offered';
create index work_order_helping_person on work_order (receiver_person_id, due_at) where not is_lead and state = 'offered';
create index work_order_by_taker on work_order (taken_by, request_id desc) where taken_by is not null;

-- One index for every filter of everything: the few kinds, categories and states are walked one by one, each newest first.
create index request_by_facets on request (community_id, kind, coalesce(category_code, ''), state, id desc);

create table request_search (
  community_id uuid not null,
  request_id uuid not null,
  grams text[] not null,
  primary key (community_id, request_id)
);
comment on table request_search is 'what a request is found by, laid by the dispatcher: pieces of its words, erased with them';
create index request_search_by_gram on request_search using gin (grams);
grant select, insert, update, delete on request_search to linli_app;
`;
