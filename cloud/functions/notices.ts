import { servedNotices } from '../features/notices/served';
import { cloudFunction } from '../platform/cloud-function';

/** The cloud function `notices`. */
export const main = cloudFunction('notices', servedNotices);
