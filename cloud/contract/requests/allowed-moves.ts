import type { RequestKind } from './kinds';
import {
  type Condition,
  lifecycle,
  type MoveName,
  type MoveRow,
  moveNames,
  type RequestState,
  type Standing,
} from './lifecycle';

/** What the table needs to know of a request. */
export interface RequestFacts {
  readonly kind: RequestKind;
  readonly state: RequestState;
  readonly conditions: ReadonlySet<Condition>;
}

/** Says whether the table allows a move, by somebody who stands so to the request. */
export function isAllowed(move: MoveName, facts: RequestFacts, standing: ReadonlySet<Standing>): boolean {
  const rows: readonly MoveRow[] = lifecycle[move];
  return rows.some(
    (row) =>
      row.from.includes(facts.state) &&
      row.by.some((one) => standing.has(one)) &&
      (row.kinds === undefined || row.kinds.includes(facts.kind)) &&
      (row.when ?? []).every((condition) => facts.conditions.has(condition)),
  );
}

/** Lists the moves open to somebody, in the table's order: the buttons of a page. */
export function allowedMoves(facts: RequestFacts, standing: ReadonlySet<Standing>): MoveName[] {
  return moveNames.filter((move) => isAllowed(move, facts, standing));
}
