import { useRouter } from '@tarojs/taro';
import { useEffect } from 'react';
import { markNoticeRead } from '../../../../cloud/contract/notices/mark-notice-read';
import { notice } from '../../../../cloud/contract/notices/notice';
import { noticeWords } from '../../../copy/notices';
import { NoticeText } from '../../../features/notices/notice-text';
import { Standing } from '../../../features/notices/standing';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud, newKey } from '../../../phone/call-cloud';
import { open, replaceBy } from '../../../phone/navigate';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../ui/button';

/** One notice, whole. Seeing it is reading it. */
export default function NoticePage() {
  const { communityId = '', noticeId = '' } = useRouter().params;
  const query = useQuery(noticeId, () => callCloud(notice, { communityId, noticeId }));
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  const isNew = found?.isForMe === true && !found.isRead;
  useEffect(() => {
    if (isNew) void callCloud(markNoticeRead, { communityId, noticeId }, newKey());
  }, [isNew, communityId, noticeId]);
  return (
    <Screen>
      <Loaded query={query} cards={1}>
        {(one) => (
          <>
            <Standing
              notice={one}
              onNewest={(newest) => replaceBy('notice', { communityId, noticeId: newest })}
            />
            <NoticeText notice={one} />
            <Button kind="white" onPress={() => open('notices')}>
              {noticeWords.others}
            </Button>
          </>
        )}
      </Loaded>
    </Screen>
  );
}
