/** Emergencies for which nobody was on duty: the clock looks each minute whether somebody is now. */
export const sql = `
create index request_emergency_at_desk on request (due_at)
  where emergency is not null and owner_role is not null and state in ('submitted','accepted','dispatched');
`;
