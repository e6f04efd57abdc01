import type { Tables } from '../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity } from './community';
import { openTestDatabase, type TestDatabase } from './database';
import { hallFaults, openHall, openService, type plainService, slotsOf, tickHall } from './hall';

/** The first working day after the Friday on which every test begins. */
export const monday = '2026-06-15';

/** A community with one hall, in a database of its own, and what its people do there. */
export interface HallDay {
  database: TestDatabase<Tables>;
  community: Community;
  act: ReturnType<typeof actingIn>;
  hallId: string;
  /** An input that points into the community. */
  ref<More extends object>(more: More): More & { communityId: string };
  /** The slots on Monday of a fresh service; what is not said of it is as plain as can be. */
  mondaySlots(more?: Partial<typeof plainService>): ReturnType<typeof slotsOf>;
  mondaySlotIds(more?: Partial<typeof plainService>): Promise<string[]>;
  /** Lets time do what it does. */
  tick(): Promise<void>;
}

/** Gives each test of a file a hall to itself, and holds after each that everything adds up over all slots. */
export function useHallDay(connections = 6): HallDay {
  const day = {
    ref: (more) => ({ communityId: day.community.communityId, ...more }),
    async mondaySlots(more = {}) {
      const serviceId = await openService(day.act, day.community, day.hallId, more);
      return slotsOf(day.act, day.community, serviceId, monday);
    },
    mondaySlotIds: async (more) => (await day.mondaySlots(more)).map(({ slotId }) => slotId),
    tick: () => tickHall(day.database.db, day.act.now()),
  } as HallDay;
  beforeEach(async () => {
    day.database = await openTestDatabase<Tables>(connections);
    day.community = await enterWholeCommunity(day.database.pool);
    day.act = actingIn(day.database.db, day.community);
    day.hallId = await openHall(day.act, day.community);
  });
  afterEach(async () => {
    expect(await hallFaults(day.database.pool)).toEqual([]);
    await day.database.close();
  });
  return day;
}
