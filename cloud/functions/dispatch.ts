import { servedCommands } from '../features/requests/served';
import { servedQueries } from '../features/requests/served-queries';
import { cloudFunction } from '../platform/cloud-function';

/** The cloud function `dispatch`. */
export const main = cloudFunction('dispatch', [...servedCommands, ...servedQueries]);
