import { shanghaiDate } from '../../community/working-time';
import { isAllowed } from '../../contract/requests/allowed-moves';
import type { MoveName } from '../../contract/requests/lifecycle';
import type { Context } from '../../platform/context';
import { bringAlong } from './bring-along';
import { bringClaims } from './bring-claims';
import { planCallNext } from './call-next';
import { deskTurn } from './desk-turn';
import { planHandOn } from './hand-on';
import { handlerFacts } from './handlers';
import { change } from './queries/changes';
import { type Due, type DueReason, findDue, forgetReplies } from './queries/find-due';
import { findOrphans } from './queries/find-orphans';
import { loadSnapshot } from './queries/load-snapshot';
import { type MovePlan, moveRequest } from './queries/move-request';
import { findUncalled } from './queries/next-on-duty';
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

/** One of the clock's moves, and how it is planned. */
interface Plan {
  readonly move: MoveName;
  /** Null when there is nothing to do after all. */
  readonly plan: (snapshot: Snapshot, tools: ClockTools) => MovePlan | Promise<MovePlan | null>;
}

const plans: Record<DueReason, Plan> = {
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

/** Moves everything found, each request as a statement of its own that yields to whoever was faster. */
function jobFor({ move, plan }: Plan, find: (tools: ClockTools) => Promise<Due[]>): ClockJob {
  return async (tools) => {
    let moved = 0;
    for (const due of await find(tools)) {
      const snapshot = await loadSnapshot(tools.db, due.communityId, due.requestId);
      // Another sweeper was faster: what is due next is due later.
      if (snapshot?.version !== due.version || !isAllowed(move, factsOf(snapshot), new Set(['clock'])))
        continue;
      const planned = await plan(snapshot, tools);
      if (planned && (await moveRequest(tools.db, snapshot, planned, tools.now, null)) !== null) moved += 1;
    }
    return moved;
  };
}

/** Everything in this feature that happens because time passes. */
export const clockJobs: readonly ClockJob[] = [
  ...(Object.keys(plans) as DueReason[]).map((reason) =>
    jobFor(plans[reason], ({ db, now }) => findDue(db, reason, now, batch)),
  ),
  jobFor({ move: 'callNext', plan: planCallNext }, ({ db, now }) => findUncalled(db, now, batch)),
  jobFor({ move: 'handOn', plan: planHandOn }, ({ db, now }) =>
    findOrphans(db, { at: now, today: shanghaiDate(now), limit: batch }),
  ),
  ({ db, now }) => bringAlong({ latelyAt: now }, { db, now }),
  ({ db, now }) => bringClaims({ latelyAt: now }, { db, now }),
  ({ db, now }) => forgetReplies(db, now),
];
