/** Codes by which a phone signs a browser in. Global like people and sessions; owned by the feature session. */
export const sql = `
create table sign_in_code (
  code_hash bytea primary key,
  secret_hash bytea not null,
  browser text not null,
  system text not null,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  confirmed_by uuid references person,
  session_id uuid references session,
  check (session_id is null or confirmed_by is not null)
);
comment on table sign_in_code is 'a browser that asks to be signed in; code and secret are kept as hashes only';
comment on column sign_in_code.secret_hash is 'of what only the browser that asked knows: the code alone opens nothing';
comment on column sign_in_code.session_id is 'the session it was exchanged for, once';
create index sign_in_code_by_age on sign_in_code (expires_at);
grant select, insert, update, delete on sign_in_code to linli_app;
`;
