import { useState } from 'react';
import type { NoticePart, NoticeRow } from '../../../../cloud/contract/notices/notice-row';
import { notices } from '../../../../cloud/contract/notices/notices';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { noticeWords } from '../../../copy/notices';
import { NoticeList } from '../../../features/notices/notice-list';
import { PartChips } from '../../../features/notices/part-chips';
import { ListTurns } from '../../../features/screen/list-turns';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { usePaged } from '../../../session/use-paged';
import { Empty } from '../../../ui/empty';

/** What the community tells those who live here: what is on, and what has ended. */
export default function NoticesPage() {
  return <NeedsHome>{() => <Notices />}</NeedsHome>;
}

function Notices() {
  const [part, setPart] = useState<NoticePart>('current');
  const list = usePaged<NoticeRow, OutputOf<typeof notices>>(part, (after) =>
    callCloud(notices, { part, ...(after && { after }) }),
  );
  return (
    <Screen>
      <PartChips part={part} onPick={setPart} />
      <Loaded query={list}>
        {() => (list.items.length > 0 ? <NoticeList rows={list.items} /> : <Nothing part={part} />)}
      </Loaded>
      <ListTurns list={list} />
    </Screen>
  );
}

function Nothing({ part }: { part: NoticePart }) {
  if (part === 'past') return <Empty title={noticeWords.emptyPast} />;
  return <Empty title={noticeWords.empty} line={noticeWords.emptyLine} />;
}
