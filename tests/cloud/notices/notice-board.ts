import type { notice } from '../../../cloud/contract/notices/notice';
import type { notices } from '../../../cloud/contract/notices/notices';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { openDatabase } from '../../../cloud/platform/database/open-database';
import type { Tables } from '../../../cloud/platform/database/tables';
import { actingIn, type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { enterTwoGrids, type TwoGrids } from './two-grids';

/** A page of notices. */
export type Listed = OutputOf<typeof notices>;

/** A community of two grids in which notices are written and read, on a database of its own. */
export class NoticeBoard {
  private constructor(
    private readonly database: TestDatabase<Tables>,
    private readonly app: ReturnType<typeof openDatabase>,
    readonly community: Community,
    readonly nodes: TwoGrids,
    readonly act: ReturnType<typeof actingIn>,
  ) {}

  static async open(): Promise<NoticeBoard> {
    const database = await openTestDatabase<Tables>();
    const app = openDatabase({ url: database.url, poolSize: 12 });
    const community = await enterWholeCommunity(database.pool);
    const nodes = await enterTwoGrids(database.pool, community);
    return new NoticeBoard(database, app, community, nodes, actingIn(app.db, community));
  }

  get pool() {
    return this.database.pool;
  }

  inHours(hours: number): string {
    return new Date(this.act.now().getTime() + hours * 3_600_000).toISOString();
  }

  /** A water cut tomorrow from 9 to 12, shown until it is over. */
  water(audience: readonly (keyof TwoGrids)[], change: object = {}) {
    return {
      communityId: this.community.communityId,
      kind: 'water',
      title: '明天 9:00 停水',
      body: '洗水箱，请提前存水。',
      audience: audience.map((name) => this.nodes[name]),
      startsAt: this.inHours(23),
      endsAt: this.inHours(26),
      shownUntil: this.inHours(26),
      ...change,
    };
  }

  async published(by: Person, audience: readonly (keyof TwoGrids)[], change: object = {}): Promise<string> {
    const input = this.water(audience, change);
    return (await this.act.does<{ noticeId: string }>(by, 'publish-notice', input)).noticeId;
  }

  ref(noticeId: string) {
    return { communityId: this.community.communityId, noticeId };
  }

  async listed(person: Person, part: 'current' | 'past' = 'current'): Promise<Listed['items']> {
    return (await this.act.does<Listed>(person, 'notices', { part })).items;
  }

  opened(person: Person, noticeId: string) {
    return this.act.does<OutputOf<typeof notice>>(person, 'notice', this.ref(noticeId));
  }

  async close(): Promise<void> {
    await this.app.close();
    await this.database.close();
  }
}
