/** The work orders of bookings are read by their owner and due time, as matters are: one ordered index range for each owner. */
export const sql = `
drop index hall_task_open;
create index hall_task_by_owner_node on hall_task (owner_node_id, due_at, id)
  where owner_node_id is not null and state in ('offered','taken');
create index hall_task_by_owner_unit on hall_task (owner_unit_id, due_at, id)
  where owner_unit_id is not null and state in ('offered','taken');
create index hall_task_by_owner_person on hall_task (owner_person_id, due_at, id)
  where owner_person_id is not null and state in ('offered','taken');
comment on table hall_task is 'the work order of a booking: one for each, laid by the dispatching queue, and moved with the booking';
`;
