/** Emergencies that nobody took in time: the clock looks for them each minute. */
export const sql = `
create index request_emergency_untaken on request (due_at)
  where emergency is not null and state = 'dispatched' and owner_person_id is not null;
`;
