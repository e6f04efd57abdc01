/** The clock looks each minute who was tied or proved a number lately, and brings along what they had before. */
export const sql = `
create index account_event_by_time on account_event (at) where former_person_id is not null;
create index person_by_verification on person (phone_verified_at) where phone_verified_at is not null;
`;
