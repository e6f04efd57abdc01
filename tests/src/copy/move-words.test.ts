import {
  lifecycle,
  type MoveName,
  type MoveRow,
  moveNames,
  type Standing,
} from '../../../cloud/contract/requests/lifecycle';
import { moveButtons } from '../../../src/copy/work';

/** Whoever acts without a page: the machine, and those who file. */
const pageless: readonly Standing[] = ['clock', 'dispatcher', 'recorder'];

function byPeople(move: MoveName): Standing[] {
  const rows: readonly MoveRow[] = lifecycle[move];
  return [...new Set(rows.filter(({ from }) => from.length > 0).flatMap(({ by }) => by))].filter(
    (one) => !pageless.includes(one),
  );
}

const staff: readonly Standing[] = ['desk', 'secondDesk', 'settler', 'receiver', 'helper', 'checker'];

it.each(moveNames.filter((move) => byPeople(move).some((one) => staff.includes(one))))(
  '%s has a button at work',
  (move) => {
    expect(moveButtons[move]).toMatch(/\S/);
  },
);
