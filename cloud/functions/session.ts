import { servedSession } from '../features/session/served';
import { cloudFunction } from '../platform/cloud-function';

/** The cloud function `session`. */
export const main = cloudFunction('session', servedSession);
