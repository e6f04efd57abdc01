/**
 * What the dispatcher writes, many a second, carries no foreign keys either: each was a look of its own at one of a few people or units,
 * which are never deleted, and together they were a seventh of its time. Owned by the feature requests.
 */
export const sql = `
alter table request
  drop constraint request_owner_unit_id_fkey,
  drop constraint request_owner_person_id_fkey,
  drop constraint request_proposed_unit_id_fkey,
  drop constraint request_proposed_person_id_fkey;
alter table work_order
  drop constraint work_order_community_id_request_id_fkey,
  drop constraint work_order_receiver_unit_id_fkey,
  drop constraint work_order_receiver_person_id_fkey;
alter table inbox_item drop constraint inbox_item_person_id_fkey;
`;
