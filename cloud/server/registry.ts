import { servedAdministration } from '../features/administration/served';
import { servedHall } from '../features/hall/served';
import { servedInbox } from '../features/inbox/served';
import { servedCommands } from '../features/requests/served';
import { servedQueries } from '../features/requests/served-queries';
import { servedSession } from '../features/session/served';
import type { Served } from '../platform/context';

/** Everything a self-hosted server carries out; keeping photos from WeChat's cloud storage is the functions' alone. */
export const everything: readonly Served[] = [
  ...servedSession,
  ...servedCommands,
  ...servedQueries,
  ...servedHall,
  ...servedInbox,
  ...servedAdministration,
];
