import { hallClockJobs } from '../features/hall/clock';
import { hallDispatcher } from '../features/hall/tasks';
import { inboxConsumer } from '../features/inbox/consumer';
import { clockJobs } from '../features/requests/clock';
import { dispatcher } from '../features/requests/dispatcher';

/** Every consumer of the dispatching queue. */
export const consumers = [dispatcher, inboxConsumer, hallDispatcher] as const;

/** Everything that happens because time passes, but for photos, whose store differs by deployment. */
export const timedJobs = [...clockJobs, ...hallClockJobs] as const;
