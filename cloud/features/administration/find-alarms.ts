import type { alarms as operation } from '../../contract/administration/alarms';
import type { UseCase } from '../../platform/context';
import { findAlarms } from './queries/find-alarms';
import { administered } from './reach';

/** Finds what is missing, as of this minute of the community's clock. */
export const alarms: UseCase<typeof operation> = async (_input, { caller, db, now }) => ({
  alarms: await findAlarms(db, administered(caller), now),
});
