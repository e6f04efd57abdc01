import { isAllowed } from '../../contract/requests/allowed-moves';
import type { MoveName } from '../../contract/requests/lifecycle';
import type { Context } from '../../platform/context';
import { planCallNext } from './call-next';
import { deskTurn } from './desk-turn';
import { handlerFacts } from './handlers';
import { change } from './queries/changes';
import { type DueReason, findDue, forgetReplies } from './queries/find-due';
import { loadSnapshot } from './queries/load-snapshot';
import { type MovePlan, moveRequest } from './queries/move-request';
import { planRelease } from './release-claim';
import type { Snapshot } from './snapshot';
import { factsOf } from './standing';
import { resumedTurn, sameTurn } from './turns';
import { close } from './verdict';

/** What a clock job gets: the database, and time and ids as values. */
export type ClockTools = Pick<Context, 'db' | 'now' | 'newId'>;

/** Does what time has made due, at most one batch; returns how many it moved. */
export type ClockJob = (tools: ClockTools) => Promise<number>;

const batch = 200;
const byClock = { id: null, kind: 'clock' } as const;

/** Keeps owner and due time: a reminder moves nothing but the mark. */
function planReminder(snapshot: Snapshot, { now }: ClockTools): MovePlan {
  return {
    steps: [{ move: 'remind', state: snapshot.state }],
    actor: byClock,
    ...sameTurn(snapshot),
    changes: [change.markReminded(now)],
  };
}

const plans: Record<
  DueReason,
  { move: MoveName; plan: (snapshot: Snapshot, tools: ClockTools) => MovePlan | Promise<MovePlan> }
> = {
  lapse: {
    move: 'lapse',
    plan: (snapshot, tools) => ({
      steps: [{ move: 'lapse', state: 'closed', facts: handlerFacts(snapshot) }],
      actor: byClock,
      ...close(snapshot, tools),
    }),
  },
  remindRating: { move: 'remind', plan: planReminder },
  remindUnclaimed: { move: 'remind', plan: planReminder },
  release: { move: 'release', plan: (snapshot, tools) => planRelease(snapshot, byClock, '', tools) },
  resume: {
    move: 'resume',
    plan: (snapshot, { now }) => ({
      steps: [{ move: 'resume', state: snapshot.state, facts: handlerFacts(snapshot) }],
      actor: byClock,
      ...resumedTurn(snapshot, now),
    }),
  },
  callNext: { move: 'callNext', plan: planCallNext },
  handToDesk: {
    move: 'handToDesk',
    plan: async (snapshot, tools) => ({
      steps: [{ move: 'handToDesk', state: 'checking', facts: handlerFacts(snapshot) }],
      actor: byClock,
      next: await deskTurn(snapshot, 'check', tools),
    }),
  },
};

/** Moves everything due for one reason, each request as a statement of its own that yields to whoever was faster. */
function jobFor(reason: DueReason): ClockJob {
  const { move, plan } = plans[reason];
  return async (tools) => {
    let moved = 0;
    for (const due of await findDue(tools.db, reason, tools.now, batch)) {
      const snapshot = await loadSnapshot(tools.db, due.communityId, due.requestId);
      // Another sweeper was faster: what is due next is due later.
      if (snapshot?.version !== due.version || !isAllowed(move, factsOf(snapshot), new Set(['clock'])))
        continue;
      const version = await moveRequest(tools.db, snapshot, await plan(snapshot, tools), tools.now, null);
      if (version !== null) moved += 1;
    }
    return moved;
  };
}

/** Everything in this feature that happens because time passes. */
export const clockJobs: readonly ClockJob[] = [
  ...(Object.keys(plans) as DueReason[]).map(jobFor),
  ({ db, now }) => forgetReplies(db, now),
];
