import { inboxConsumer } from '../features/inbox/consumer';
import { sweepCloudPhotos } from '../features/photos/served';
import { clockJobs } from '../features/requests/clock';
import { dispatcher } from '../features/requests/dispatcher';
import { cloudTimer } from '../platform/cloud-timer';

/** The timer's function: drains the dispatching queue and does what time has made due. */
export const main = cloudTimer([dispatcher, inboxConsumer], [...clockJobs, sweepCloudPhotos]);
