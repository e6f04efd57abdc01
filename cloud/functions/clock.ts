import { inboxConsumer } from '../features/inbox/consumer';
import { sweepPhotos } from '../features/photos/sweep-photos';
import { clockJobs } from '../features/requests/clock';
import { dispatcher } from '../features/requests/dispatcher';
import { deployedStore } from '../platform/cloud-photos';
import { cloudTimer } from '../platform/cloud-timer';

/** The timer's function: drains the dispatching queue and does what time has made due. */
export const main = cloudTimer([dispatcher, inboxConsumer], () => [
  ...clockJobs,
  sweepPhotos(deployedStore()),
]);
