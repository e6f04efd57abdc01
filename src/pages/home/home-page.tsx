import { View } from '@tarojs/components';
import { homeWords } from '../../copy/home';
import { MatterList } from '../../features/matters/matter-list';
import { Loaded, Screen } from '../../features/screen/screen';
import { follow } from '../../phone/press';
import { useSession } from '../../session/session';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import type { IconName } from '../../ui/icon';
import { Row } from '../../ui/row';
import { SectionHead } from '../../ui/section-head';
import { Greeting } from './greeting';
import { GridWorker } from './grid-worker';
import { type HomeRow, type HomeView, helloOf, homeView } from './home-view';
import { Jobs, WishPanel } from './jobs';
import { NobodyYet, NoPlaceYet } from './nobody-yet';
import { useHome } from './use-home';
import { WaitingCard } from './waiting-card';

/** The resident's home in a browser: what waits for me first. */
export default function HomePage() {
  const { who, identify, query, notice } = useHome();
  const isElder = useSession((session) => session.isElder);
  if (who.phase !== 'known') return <NobodyYet phase={who.phase} onRetry={() => void identify()} />;
  const { me } = who;
  return (
    <Screen>
      <View className="pg-hello">
        <Greeting hello={helloOf(me, isElder)} />
      </View>
      {me.home || me.grants.length > 0 ? (
        <Loaded query={query}>
          {(data) => <Body view={homeView(me, data, notice, isElder)} isElder={isElder} />}
        </Loaded>
      ) : (
        <NoPlaceYet />
      )}
    </Screen>
  );
}

function Body({ view, isElder }: { view: HomeView; isElder: boolean }) {
  const { workbench, waiting, notice, call, recent, worker } = view;
  return (
    <>
      {workbench && <RowCard row={workbench} icon="inbox" />}
      {waiting.map((row) => (
        <WaitingCard key={row.id} row={row} isElder={isElder} />
      ))}
      {notice && <RowCard row={notice} icon="notice" />}
      {view.hasWishPanel && <WishPanel />}
      <Jobs jobs={view.jobs} isElder={isElder} />
      {call && (
        <Button kind="white" icon="phone" onPress={() => follow(call)}>
          {homeWords.callCommunity}
        </Button>
      )}
      <SectionHead
        title={homeWords.recent}
        action={homeWords.all}
        onAction={() => follow({ tab: 'matters' })}
      />
      {recent.length > 0 ? (
        <MatterList lines={recent} />
      ) : (
        <Empty title={homeWords.nothingRecent} line={homeWords.nothingRecentLine} />
      )}
      {worker && <GridWorker worker={worker} />}
    </>
  );
}

function RowCard({ row, icon }: { row: HomeRow; icon: IconName }) {
  return (
    <Card isFlush>
      <Row
        icon={icon}
        title={row.title}
        line={row.line}
        label={row.label}
        onPress={() => follow(row.press)}
      />
    </Card>
  );
}
