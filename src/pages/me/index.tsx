import type { Me } from '../../../cloud/contract/session/sign-in';
import { homeWords, meWords } from '../../copy/home';
import { roleWords } from '../../copy/roles';
import { Screen } from '../../features/screen/screen';
import { open } from '../../phone/navigate';
import { hasRole, isStaff, useMe, useSession } from '../../session/session';
import { Card } from '../../ui/card';
import { Empty } from '../../ui/empty';
import { Row } from '../../ui/row';
import { Words } from '../../ui/words';

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

/** The rows of 我: the workbench first for whoever has a role. */
function Ways({ me }: { me: Me }) {
  const { isElder, setElder } = useSession();
  const version = isElder ? homeWords.standard : homeWords.elder;
  const place = me.home?.placeLabel ?? homeWords.noHomeLine;
  return (
    <Card isFlush>
      <StaffWays me={me} />
      <Row icon="notice" title={meWords.inbox} line={meWords.inboxLine} onPress={() => open('inbox')} />
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

/** What only staff have: the workbench, the hall, and what an administrator looks after. */
function StaffWays({ me }: { me: Me }) {
  const isAdministrator = hasRole(me, ['administrator']);
  const isHallStaff = hasRole(me, ['desk', 'administrator']);
  return (
    <>
      {isStaff(me) && <Row icon="inbox" title={homeWords.workbench} onPress={() => open('workbench')} />}
      {isHallStaff && (
        <Row
          icon="calendar"
          title={meWords.hallDesk}
          line={meWords.hallDeskLine}
          onPress={() => open('hallDay')}
        />
      )}
      {isStaff(me) && <Row icon="stamp" title={meWords.hallTasks} onPress={() => open('hallTasks')} />}
      {isAdministrator && <Row icon="alert" title={meWords.parked} onPress={() => open('parked')} />}
      {isAdministrator && <Row icon="people" title={meWords.roles} onPress={() => open('roles')} />}
    </>
  );
}
