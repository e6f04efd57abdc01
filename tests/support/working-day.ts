import type { Tables } from '../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from './community';
import { openTestDatabase, type TestDatabase } from './database';
import { workingIn } from './working';

/** A community in a database of its own, and what its people do there. */
export interface WorkingDay {
  database: TestDatabase<Tables>;
  community: Community;
  act: ReturnType<typeof actingIn>;
  work: ReturnType<typeof workingIn>;
}

/** Gives a test file a community; each test begins at the same moment of the same morning. */
export function useWorkingDay(): WorkingDay {
  const day = {} as WorkingDay;
  beforeAll(async () => {
    day.database = await openTestDatabase<Tables>();
    day.community = await enterWholeCommunity(day.database.pool);
  });
  beforeEach(() => {
    day.act = actingIn(day.database.db, day.community);
    day.work = workingIn(day.act, day.community, day.database.db);
  });
  afterAll(() => day.database.close());
  return day;
}
