import { endNotice as endNoticeOperation } from '../../contract/notices/end-notice';
import { localNotices } from '../../contract/notices/local-notices';
import { markNoticeRead as markNoticeReadOperation } from '../../contract/notices/mark-notice-read';
import { notice } from '../../contract/notices/notice';
import { noticePlaces } from '../../contract/notices/notice-places';
import { noticeReaders } from '../../contract/notices/notice-readers';
import { notices } from '../../contract/notices/notices';
import { noticesHere } from '../../contract/notices/notices-here';
import { publishNotice as publishNoticeOperation } from '../../contract/notices/publish-notice';
import { type Served, served } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { nodesOf, refuseEnding } from './own-notice';
import { publishNotice } from './publish-notice';
import { insertRead } from './queries/readers';
import { withdrawNotice } from './queries/write-notice';
import { readLocalNotices, readNotices, readNoticesHere } from './read-lists';
import { readNotice, readNoticePlaces, readReaders } from './read-notice';

/** The operations of this feature with their use cases. */
export const servedNotices: readonly Served[] = [
  served(publishNoticeOperation, publishNotice),
  served(endNoticeOperation, async ({ reason, ...ref }, context) => {
    const { caller, db, command, now } = context;
    const by = { nodeIds: nodesOf(caller, ref.communityId), reason };
    if (!(await withdrawNotice(db, ref, by, command, now))) return refuseEnding(ref, context);
    return { noticeId: ref.noticeId };
  }),
  served(markNoticeReadOperation, async (ref, { caller, db, command, now }) => {
    if (!(await insertRead(db, ref, caller.homePlaceId, command, now))) throw new Refusal('NOT_FOUND');
    return { noticeId: ref.noticeId };
  }),
  served(notices, readNotices),
  served(noticesHere, readNoticesHere),
  served(localNotices, readLocalNotices),
  served(notice, readNotice),
  served(noticeReaders, readReaders),
  served(noticePlaces, readNoticePlaces),
];
