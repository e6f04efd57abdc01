import type { Duty } from '../../community/duty';
import { chooseReceiver, loadDuties } from '../../community/find-receiver';
import { shanghaiDate } from '../../community/working-time';
import type { RequestKind } from '../../contract/requests/kinds';
import type { Consumer } from '../../platform/dispatch-queue/consumer';
import { type Deadline, dueAfter, policyOf } from './deadlines';
import { deskOwner } from './owner-rules';
import { indexWords } from './queries/index-words';
import type { EligibleHolder } from './queries/load-eligible';
import { loadHolders, loadUnrouted, type Route, type Unrouted, writeRoutes } from './queries/route-batch';

/** What routing decides by: duties, and who holds which role where today. */
export interface Rules {
  readonly duties: readonly Duty[];
  readonly holders: readonly EligibleHolder[];
  readonly now: Date;
  readonly newId: () => string;
}

function usualReceiver(
  request: Unrouted,
  here: readonly EligibleHolder[],
  duties: readonly Duty[],
): Route['proposed'] {
  const choice = chooseReceiver(duties, request.ancestors, request.category);
  if (choice === null) return null;
  if ('unitId' in choice) return choice;
  const worker = here.find(({ role, personId }) => role === 'gridWorker' && personId !== request.requesterId);
  return worker ? { personId: worker.personId } : null;
}

/** Wishes go to the wall, and to whom a complaint goes the desk weighs each time. */
const unproposed: readonly RequestKind[] = ['wish', 'complaint'];

/**
 * Decides where a submitted request goes: to the desk of its place, or one level up when nobody there is free of conflict, with a
 * proposal; in a category marked 直派 straight to the receiver, and an emergency to whoever is on duty. There is always exactly one next owner.
 */
export function routeOf(request: Unrouted, rules: Rules): Route {
  const here = rules.holders.filter(({ nodeId }) => request.ancestors.includes(nodeId));
  const onDuty = request.onDutyId === null ? null : { personId: request.onDutyId };
  const proposed =
    onDuty ?? (unproposed.includes(request.kind) ? null : usualReceiver(request, here, rules.duties));
  const { communityId, requestId, version, requesterId } = request;
  const route = { communityId, requestId, version, requesterId, proposed };
  if (proposed && (onDuty || request.isDirect)) {
    const policy = policyOf(request.settings);
    const due = (deadline: Deadline) => dueAfter(rules.now, deadline, request.urgency, policy);
    return {
      ...route,
      owner: proposed,
      dueAt: due('take'),
      workOrder: { id: rules.newId(), dueAt: due('resolve') },
    };
  }
  const owner = deskOwner(here, new Set([requesterId, request.recordedBy, request.aboutPersonId ?? '']), {
    communityId,
    placeAncestors: request.ancestors,
    isAboutDesk: request.isAboutDesk,
  });
  return { ...route, owner, dueAt: request.dueAt, workOrder: null };
}

/** The dispatcher: routes whatever was submitted, and lays by what it is found, many at a time. What somebody has moved since is left as it is. */
export const dispatcher: Consumer = {
  name: 'dispatcher',
  async handle(messages, { trx, now, newId }) {
    const named = messages.map(({ data }) => data);
    await indexWords(trx, named);
    const unrouted = await loadUnrouted(trx, named);
    if (unrouted.length === 0) return;
    const nodeIds = [...new Set(unrouted.flatMap(({ ancestors }) => ancestors))];
    const [duties, holders] = [await loadDuties(trx), await loadHolders(trx, nodeIds, shanghaiDate(now))];
    const rules: Rules = { duties, holders, now, newId };
    await writeRoutes(
      trx,
      unrouted.map((request) => routeOf(request, rules)),
      now,
    );
  },
};
