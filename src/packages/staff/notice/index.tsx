import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { notice } from '../../../../cloud/contract/notices/notice';
import { noticeReaders } from '../../../../cloud/contract/notices/notice-readers';
import { readersTable } from '../../../copy/tables';
import { writeNoticeWords } from '../../../copy/write-notices';
import { NoticeText } from '../../../features/notices/notice-text';
import { Standing } from '../../../features/notices/standing';
import { TableButton } from '../../../features/screen/save-button';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open, replaceBy } from '../../../phone/navigate';
import { useQuery } from '../../../session/use-query';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { SectionHead } from '../../../ui/section-head';
import { ReadersCard } from './readers-card';
import { WithdrawSheet } from './withdraw-sheet';

/** One notice as its writers have it: what it says, who has read it, and its end. */
export default function LocalNoticePage() {
  const { communityId = '', noticeId = '' } = useRouter().params;
  const ref = { communityId, noticeId };
  const query = useQuery(noticeId, () => callCloud(notice, ref));
  const readers = useQuery(noticeId, () => callCloud(noticeReaders, ref));
  const [isWithdrawing, setWithdrawing] = useState(false);
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  const bar = found?.mayEnd && <Acts {...ref} onWithdraw={() => setWithdrawing(true)} />;
  const done = () => {
    setWithdrawing(false);
    void query.reload();
  };
  const sheet = isWithdrawing && (
    <WithdrawSheet {...ref} onDone={done} onClose={() => setWithdrawing(false)} />
  );
  return (
    <Screen bar={bar || undefined} sheet={sheet} isWide>
      <Loaded query={query} cards={1}>
        {(one) => (
          <>
            <Standing
              notice={one}
              onNewest={(newest) => replaceBy('localNotice', { communityId, noticeId: newest })}
            />
            <NoticeText notice={one} />
          </>
        )}
      </Loaded>
      <SectionHead title={writeNoticeWords.readHead} />
      <Loaded query={readers} cards={1}>
        {(counts) => (
          <>
            <ReadersCard counts={counts} />
            <TableButton table={() => readersTable(found?.title ?? '', counts)} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

interface ActsProps {
  communityId: string;
  noticeId: string;
  onWithdraw: () => void;
}

/** What a writer can still do about it. */
function Acts({ communityId, noticeId, onWithdraw }: ActsProps) {
  return (
    <ActionBar>
      <Button kind="plain" onPress={onWithdraw}>
        {writeNoticeWords.withdraw}
      </Button>
      <Button onPress={() => open('writeNotice', { communityId, replaces: noticeId })}>
        {writeNoticeWords.correct}
      </Button>
    </ActionBar>
  );
}
