import type { Context } from '../platform/context';
import { describeFault } from '../platform/faults';
import type { ServePorts } from '../platform/serve';

type Tools = Pick<Context, 'db' | 'now' | 'newId'>;

const everyMs = 60_000;

/** Runs each job once a minute, one after the other; a job that fails is logged and tried again the next minute. */
export function startClock(
  jobs: readonly ((tools: Tools) => Promise<number>)[],
  ports: Pick<ServePorts, 'db' | 'clock' | 'newId' | 'log'>,
): { stop: () => Promise<void> } {
  let running: Promise<void> = Promise.resolve();
  async function tick(): Promise<void> {
    for (const job of jobs) {
      const tools = { db: ports.db, now: ports.clock(), newId: ports.newId };
      await job(tools).catch((error: unknown) => ports.log.error(describeFault(error), 'clock job failed'));
    }
  }
  const timer = setInterval(() => {
    running = running.then(tick);
  }, everyMs);
  running = tick();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
