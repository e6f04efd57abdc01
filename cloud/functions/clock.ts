import { sweepCloudPhotos } from '../features/photos/served';
import { cloudTimer } from '../platform/cloud-timer';
import { consumers, timedJobs } from '../server/background';

/** The timer's function: drains the dispatching queue and does what time has made due. */
export const main = cloudTimer(consumers, [...timedJobs, sweepCloudPhotos]);
