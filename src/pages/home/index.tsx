import { View } from '@tarojs/components';
import type { NoticeRow } from '../../../cloud/contract/notices/notice-row';
import type { home } from '../../../cloud/contract/requests/home';
import type { Me } from '../../../cloud/contract/session/sign-in';
import type { OutputOf } from '../../../cloud/contract/shared/operation';
import { homeWords } from '../../copy/home';
import { MatterList } from '../../features/matters/matter-list';
import { Loaded, Screen } from '../../features/screen/screen';
import { callNumber } from '../../phone/device';
import { goToTab, open } from '../../phone/navigate';
import { useSession } from '../../session/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Row } from '../../ui/row';
import { SectionHead } from '../../ui/section-head';
import { Greeting } from './greeting';
import { GridWorker } from './grid-worker';
import './index.scss';
import { Jobs, WishPanel } from './jobs';
import { NewestNotice } from './newest-notice';
import { NobodyYet, NoPlaceYet } from './nobody-yet';
import { useHome } from './use-home';
import { WaitingCard } from './waiting-card';

/** The resident's home: what waits for me first. */
export default function HomePage() {
  const { who, identify, query, notice } = useHome();
  const isElder = useSession((session) => session.isElder);
  if (who.phase !== 'known') return <NobodyYet phase={who.phase} onRetry={() => void identify()} />;
  const { me } = who;
  return (
    <Screen>
      <View className="pg-hello">
        <Greeting me={me} />
      </View>
      {me.home || me.grants.length > 0 ? (
        <Loaded query={query}>
          {(data) => <Body me={me} data={data} notice={notice} isElder={isElder} />}
        </Loaded>
      ) : (
        <NoPlaceYet />
      )}
    </Screen>
  );
}

interface BodyProps {
  me: Me;
  data: OutputOf<typeof home>;
  notice: NoticeRow | null;
  isElder: boolean;
}

function Body({ me, data, notice, isElder }: BodyProps) {
  return (
    <>
      {data.workbench && <Workbench {...data.workbench} />}
      {data.waiting.slice(0, isElder ? 1 : 3).map((row) => (
        <WaitingCard key={row.requestId} row={row} isElder={isElder} />
      ))}
      {notice && <NewestNotice row={notice} />}
      {!isElder && <WishPanel />}
      <Jobs isElder={isElder} />
      {isElder && me.home && (
        <Button kind="white" icon="phone" onPress={() => callNumber(me.home?.communityPhone ?? '')}>
          {homeWords.callCommunity}
        </Button>
      )}
      <SectionHead title={homeWords.recent} action={homeWords.all} onAction={() => goToTab('matters')} />
      {data.recent.length > 0 ? (
        <MatterList rows={data.recent} />
      ) : (
        <Empty title={homeWords.nothingRecent} line={homeWords.nothingRecentLine} />
      )}
      {data.gridWorker && <GridWorker worker={data.gridWorker} />}
    </>
  );
}

function Workbench({ waiting, overdue }: { waiting: number; overdue: number }) {
  const line = homeWords.workbenchLine(waiting, overdue);
  return (
    <Card isFlush>
      <Row icon="inbox" title={homeWords.workbench} line={line} onPress={() => open('workbench')} />
    </Card>
  );
}
