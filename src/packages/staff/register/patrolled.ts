import { todayIn } from '../../../copy/times';
import { keep, readKept } from '../../../phone/storage';

const name = 'patrolled';

/** Keeps where something was found today: what is found next is mostly near. */
export function keepPatrolled(nodeId: string): void {
  keep(name, { nodeId, day: todayIn(0) });
}

/** Where the last thing was found today; null when nothing was. */
export function lastPatrolled(): string | null {
  const kept = readKept<{ nodeId: string; day: string }>(name);
  return kept?.day === todayIn(0) ? kept.nodeId : null;
}
