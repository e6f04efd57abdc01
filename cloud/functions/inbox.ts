import { servedInbox } from '../features/inbox/served';
import { cloudFunction } from '../platform/cloud-function';

/** The cloud function `inbox`. */
export const main = cloudFunction('inbox', servedInbox);
