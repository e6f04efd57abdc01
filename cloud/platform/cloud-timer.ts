import { functionPorts } from './cloud-function';
import type { Context } from './context';
import type { Consumer } from './dispatch-queue/consumer';
import { drain } from './dispatch-queue/postgres-queue';
import { describeFault } from './faults';
import { cloudCaller } from './wechat/cloud-identity';

/** One thing that happens because time passes; answers how many it moved. */
export type TimedJob = (tools: Pick<Context, 'db' | 'now' | 'newId'>) => Promise<number>;

/** How long one run may drain the queue; the timer calls every minute. */
const drainMs = 40_000;

/** Makes the `main` of the timer's function: drains the queue and does what time has made due. For anybody but the timer it does nothing. */
export function cloudTimer(
  consumers: readonly Consumer[],
  jobs: readonly TimedJob[],
): () => Promise<unknown> {
  return async () => {
    if (!cloudCaller().isTimer) return { ok: false, code: 'FORBIDDEN' };
    const ports = functionPorts();
    await ports.ready?.();
    let moved = 0;
    for (const job of jobs) {
      const tools = { db: ports.db, now: ports.clock(), newId: ports.newId };
      moved += await job(tools).catch((error: unknown) => {
        ports.log.error(describeFault(error), 'clock job failed');
        return 0;
      });
    }
    const handled = await drain(
      consumers,
      { ...ports, log: { ...ports.log, warn: ports.log.info } },
      drainMs,
    );
    return { ok: true, moved, handled };
  };
}
