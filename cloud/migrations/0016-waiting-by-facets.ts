/** A desk with tens of thousands of matters waiting finds the few of one kind, category or state among them, the earliest due first. */
export const sql = `
create index request_waiting_by_facets on request
  (owner_node_id, owner_role, kind, coalesce(category_code, ''), state, due_at, id) where owner_node_id is not null;
`;
