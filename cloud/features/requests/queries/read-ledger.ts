import { sql } from 'kysely';
import type { Channel, Outcome, RequestKind, Satisfaction, Urgency } from '../../../contract/requests/kinds';
import type { RequestState } from '../../../contract/requests/lifecycle';
import type { Database } from '../../../platform/context';
import { numberOf } from './fragments';

/** One matter of the ledger: no name, no number to call and no words but the title. */
export interface LedgerRow {
  readonly number: string;
  readonly kind: RequestKind;
  readonly channel: Channel;
  readonly title: string;
  readonly categoryName: string | null;
  readonly urgency: Urgency;
  readonly placeLabel: string;
  readonly state: RequestState;
  /** When it first went past triage. */
  readonly acceptedAt: Date | null;
  readonly unitName: string | null;
  /** Whether a person rather than a unit handles it. */
  readonly isWithPerson: boolean;
  /** When it was last found done. */
  readonly resolvedAt: Date | null;
  readonly outcome: Outcome | null;
  readonly solved: boolean | null;
  readonly satisfaction: Satisfaction | null;
  readonly returns: number;
}

/** Points at a matter. */
type Ref = { readonly communityId: string; readonly requestId: string };

/** Reads what the ledger says of matters, in the order they are given. */
export async function readLedger(db: Database, refs: readonly Ref[]): Promise<LedgerRow[]> {
  const { rows } = await sql<LedgerRow>`
    select ${numberOf} as number, r.kind, r.channel, t.title, c.name as "categoryName", r.urgency, n.label as "placeLabel", r.state,
      passed.accepted_at as "acceptedAt", passed.resolved_at as "resolvedAt", passed.outcome, u.name as "unitName",
      w.receiver_person_id is not null as "isWithPerson", rated.solved, rated.satisfaction, r.returns
    from unnest(${refs.map(({ communityId }) => communityId)}::uuid[], ${refs.map(({ requestId }) => requestId)}::uuid[])
      with ordinality as wanted(community_id, request_id, place)
    join request r on r.community_id = wanted.community_id and r.id = wanted.request_id
    join request_text t on t.community_id = r.community_id and t.request_id = r.id
    join tree_node n on n.id = r.place_id
    left join category c on c.code = r.category_code
    cross join lateral (
      select min(at) filter (where state in ('accepted','dispatched','resolved')) as accepted_at,
        coalesce(max(at) filter (where state = 'resolved'), max(at) filter (where state = 'closed')) as resolved_at,
        (array_agg(facts->>'outcome' order by version desc) filter (where facts ? 'outcome'))[1] as outcome
      from event e where e.community_id = r.community_id and e.request_id = r.id) passed
    left join lateral (
      select receiver_unit_id, receiver_person_id from work_order o
      where o.community_id = r.community_id and o.request_id = r.id and o.is_lead and o.state in ('offered','taken','resolved')
      order by o.id desc limit 1) w on true
    left join unit u on u.id = w.receiver_unit_id
    left join lateral (
      select solved, satisfaction from rating g where g.community_id = r.community_id and g.request_id = r.id
      order by g.version desc limit 1) rated on true
    order by wanted.place`.execute(db);
  return rows;
}
