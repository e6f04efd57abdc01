import { servedCommands } from '../features/requests/served';
import { servedQueries } from '../features/requests/served-queries';
import { cloudFunction } from '../platform/cloud-function';

/** The cloud function `wall`. */
export const main = cloudFunction('wall', [...servedCommands, ...servedQueries]);
