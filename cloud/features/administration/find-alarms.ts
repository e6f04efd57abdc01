import { shanghaiDate } from '../../community/working-time';
import type { alarms as operation } from '../../contract/administration/alarms';
import type { UseCase } from '../../platform/context';
import { findAlarms } from './queries/find-alarms';
import { administered } from './reach';

const dayMs = 86_400_000;
const offsetMs = 8 * 3_600_000;

/** Finds what is missing, as of this minute of the community's clock. */
export const alarms: UseCase<typeof operation> = async (_input, { caller, db, now }) => {
  const local = new Date(now.getTime() + offsetMs);
  const rosterNow = {
    today: shanghaiDate(now),
    yesterday: shanghaiDate(new Date(now.getTime() - dayMs)),
    weekday: local.getUTCDay() === 0 ? 7 : local.getUTCDay(),
    minute: local.getUTCHours() * 60 + local.getUTCMinutes(),
  };
  return { alarms: await findAlarms(db, administered(caller), rosterNow) };
};
