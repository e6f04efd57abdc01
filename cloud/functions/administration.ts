import { servedAdministration } from '../features/administration/served';
import { cloudFunction } from '../platform/cloud-function';

/** The cloud function `administration`. */
export const main = cloudFunction('administration', servedAdministration);
