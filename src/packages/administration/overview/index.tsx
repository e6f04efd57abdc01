import { type Alarm, alarms } from '../../../../cloud/contract/administration/alarms';
import { adminWords, alarmWords } from '../../../copy/administration';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { useMe } from '../../../session/session';
import { useQuery } from '../../../session/use-query';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';

/** What is missing in the communities somebody administers, and the way to everything that can be set. */
export default function OverviewPage() {
  const me = useMe();
  const query = useQuery(me?.personId ?? null, () => callCloud(alarms, {}));
  return (
    <Screen isWide>
      <Loaded query={query} cards={1}>
        {(found) => <Alarms found={found.alarms} />}
      </Loaded>
      <Card isFlush>
        <Row
          icon="people"
          title={adminWords.tree}
          line={adminWords.treeLine}
          onPress={() => open('administeredPlace')}
        />
        <Row icon="home" title={adminWords.units} line={adminWords.unitsLine} onPress={() => open('units')} />
        <Row
          icon="filter"
          title={adminWords.categories}
          line={adminWords.categoriesLine}
          onPress={() => open('categories')}
        />
        <Row
          icon="send"
          title={adminWords.tryOut}
          line={adminWords.tryOutLine}
          onPress={() => open('tryOut')}
        />
        <Row
          icon="papers"
          title={adminWords.importing}
          line={adminWords.importingLine}
          onPress={() => open('importing')}
        />
      </Card>
    </Screen>
  );
}

/** Each alarm leads to the place where what is missing can be set. */
function Alarms({ found }: { found: readonly Alarm[] }) {
  if (found.length === 0) {
    return (
      <Notice tone="green" icon="done">
        {adminWords.all}
      </Notice>
    );
  }
  return (
    <>
      <SectionHead title={adminWords.alarms} />
      <Card isFlush>
        {found.map(({ kind, placeName, subject, nodeId }) => (
          <Row
            key={`${kind} ${nodeId} ${subject}`}
            icon="alert"
            title={alarmWords[kind](placeName, subject ?? '')}
            {...(nodeId && { onPress: () => open('administeredPlace', { nodeId }) })}
          />
        ))}
      </Card>
    </>
  );
}
