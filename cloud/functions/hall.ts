import { servedHall } from '../features/hall/served';
import { cloudFunction } from '../platform/cloud-function';

/** The cloud function `hall`. */
export const main = cloudFunction('hall', servedHall);
