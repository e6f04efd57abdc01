import type { Me } from '../../../cloud/contract/session/sign-in';
import { claimWords } from '../../copy/claim';
import { homeWords, meWords } from '../../copy/home';
import { noticeWords } from '../../copy/notices';
import { roleWords } from '../../copy/roles';
import { Screen } from '../../features/screen/screen';
import { open } from '../../phone/navigate';
import { useMe, useSession } from '../../session/session';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Row } from '../../ui/row';
import { Words } from '../../ui/words';
import { WorkWays } from './work-ways';

/** Who I am here, and the way to what is not on a tab. */
export default function MePage() {
  const me = useMe();
  if (!me) {
    return (
      <Screen>
        <Empty
          title={homeWords.stranger}
          line={homeWords.strangerLine}
          action={homeWords.choosePerson}
          onAction={() => open('people')}
        />
      </Screen>
    );
  }
  return (
    <Screen>
      <Card>
        <Words size="title" isHeading>
          {me.callName}
        </Words>
        <Words size="note" tone="second">
          {rolesOf(me)}
        </Words>
      </Card>
      <Ways me={me} />
      <Words size="small" tone="third">
        {meWords.privacy}
      </Words>
    </Screen>
  );
}

function rolesOf({ grants }: Me): string {
  const named = grants.map(({ role, unitName }) => `${unitName ?? ''}${roleWords[role]}`);
  return named.length > 0 ? [...new Set(named)].join('、') : meWords.resident;
}

/** The rows of 我: work first for whoever has a role. */
function Ways({ me }: { me: Me }) {
  const { isElder, setElder } = useSession();
  const version = isElder ? homeWords.standard : homeWords.elder;
  const place = me.home?.placeLabel ?? homeWords.noHomeLine;
  return (
    <Card isFlush>
      <WorkWays me={me} />
      <Row icon="talk" title={meWords.inbox} line={meWords.inboxLine} onPress={() => open('inbox')} />
      <Row
        icon="notice"
        title={noticeWords.head}
        line={meWords.noticesLine}
        onPress={() => open('notices')}
      />
      <Row
        icon="calendar"
        title={meWords.bookings}
        line={meWords.bookingsLine}
        onPress={() => open('bookings')}
      />
      <Row
        icon="edit"
        title={meWords.suggestion}
        line={meWords.suggestionLine}
        onPress={() => open('suggestion')}
      />
      <Row icon="search" title={meWords.lookUp} line={meWords.lookUpLine} onPress={() => open('lookUp')} />
      <Row icon="person" title={claimWords.entry} line={claimWords.entryLine} onPress={() => open('claim')} />
      <Row icon="home" title={meWords.home} line={place} onPress={() => open('chooseHome')} />
      <Row icon="large" title={version} line={meWords.elderLine} onPress={() => setElder(!isElder)} />
      {process.env.TARO_ENV === 'h5' && (
        <Row
          icon="person"
          title={meWords.changePerson}
          line={meWords.changePersonLine}
          onPress={() => open('people')}
        />
      )}
    </Card>
  );
}
