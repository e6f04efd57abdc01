import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { Database } from '../context';
import { describeFault } from '../faults';
import type { Consumer } from './consumer';
import { type Claimed, putOff, takeBatch } from './queries/outbox';

/** What the engine is given: time and ids as values, so that tests decide them. */
export interface QueueTools {
  readonly db: Database;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly log: Pick<Logger, 'error' | 'warn'>;
}

const batchSize = 500;
/** After so many tries a message is parked for a person to look at. */
export const maxAttempts = 8;
const firstDelayMs = 1000;

/** Handles one batch; effect and removal stand or fall together. Returns how many messages were handled. */
function handleBatch(
  consumer: Consumer,
  tools: QueueTools,
  size: number,
  taken: Claimed[] = [],
): Promise<number> {
  return tools.db.transaction().execute(async (trx) => {
    const claimed = await takeBatch(trx, consumer.name, tools.clock(), size);
    taken.push(...claimed);
    if (claimed.length > 0) {
      const messages = claimed.map(({ message }) => message);
      await consumer.handle(messages, { trx, now: tools.clock(), newId: tools.newId });
    }
    return claimed.length;
  });
}

async function recordFailure(
  consumer: Consumer,
  one: Claimed,
  error: unknown,
  tools: QueueTools,
): Promise<void> {
  const traceId = randomUUID();
  const failureClass = error instanceof Error ? error.name : 'unknown';
  const attempts = one.attempts + 1;
  const now = tools.clock();
  const isParked = attempts >= maxAttempts;
  await putOff(tools.db, one.outboxId, one.message.data.communityId, {
    availableAt: new Date(now.getTime() + firstDelayMs * 2 ** one.attempts),
    parkedAt: isParked ? now : null,
    failure: `${failureClass} ${traceId}`,
  });
  const facts = {
    consumer: consumer.name,
    message: one.outboxId,
    type: one.message.type,
    attempts,
    traceId,
    ...describeFault(error),
  };
  if (isParked) tools.log.error(facts, 'message parked');
  else tools.log.warn(facts, 'message put off');
}

/**
 * Handles the next messages of a consumer. When a batch fails they are handled one by one, so that a bad message is put off, and in the
 * end parked, and never holds up the others. Returns how many messages were looked at.
 */
export async function drainBatch(consumer: Consumer, tools: QueueTools): Promise<number> {
  const taken: Claimed[] = [];
  try {
    return await handleBatch(consumer, tools, batchSize, taken);
  } catch (error) {
    if (taken.length === 0) throw error;
  }
  for (let done = 0; done < taken.length; done += 1) {
    const single: Claimed[] = [];
    try {
      if ((await handleBatch(consumer, tools, 1, single)) === 0) break;
    } catch (error) {
      const one = single[0];
      if (!one) throw error;
      await recordFailure(consumer, one, error, tools);
    }
  }
  return taken.length;
}

/** Handles whatever is ready, for all consumers, until nothing is left or the time is up. For timers and tests. */
export async function drain(
  consumers: readonly Consumer[],
  tools: QueueTools,
  limitMs = 20_000,
): Promise<number> {
  const endsAt = Date.now() + limitMs;
  let total = 0;
  for (let handled = 1; handled > 0 && Date.now() < endsAt; ) {
    const each = await Promise.all(consumers.map((consumer) => drainBatch(consumer, tools)));
    handled = each.reduce((sum, some) => sum + some, 0);
    total += handled;
  }
  return total;
}

/** Milliseconds between two looks at an empty queue. */
const idleMs = 100;

/** Starts one loop per consumer that handles messages as they come; `stop` waits for the batch in hand. */
export function startWorker(
  consumers: readonly Consumer[],
  tools: QueueTools,
): { stop: () => Promise<void> } {
  const stopping = new AbortController();
  const loops = consumers.map(async (consumer) => {
    while (!stopping.signal.aborted) {
      const handled = await drainBatch(consumer, tools).catch((error: unknown) => {
        tools.log.error({ consumer: consumer.name, ...describeFault(error) }, 'queue out of reach');
        return 0;
      });
      if (handled < batchSize) await pause(idleMs, stopping.signal);
    }
  });
  return {
    async stop() {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
    signal.addEventListener('abort', done);
    if (signal.aborted) done();
  });
}
