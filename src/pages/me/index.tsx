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
  const { isElder, setElder } = useSession();
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
  const roles = [
    ...new Set(
      me.grants.map(({ role, unitName }) => (unitName ? `${unitName}${roleWords[role]}` : roleWords[role])),
    ),
  ];
  const isAdministrator = hasRole(me, ['administrator']);
  return (
    <Screen>
      <Card>
        <Words size="title" isHeading>
          {me.callName}
        </Words>
        <Words size="note" tone="second">
          {roles.length > 0 ? roles.join('、') : meWords.resident}
        </Words>
      </Card>
      <Card isFlush>
        {isStaff(me) && <Row icon="inbox" title={homeWords.workbench} onPress={() => open('workbench')} />}
        {isAdministrator && <Row icon="alert" title={meWords.parked} onPress={() => open('parked')} />}
        {isAdministrator && <Row icon="people" title={meWords.roles} onPress={() => open('roles')} />}
        <Row icon="notice" title={meWords.inbox} line={meWords.inboxLine} onPress={() => open('inbox')} />
        <Row
          icon="edit"
          title={meWords.suggestion}
          line={meWords.suggestionLine}
          onPress={() => open('suggestion')}
        />
        <Row
          icon="home"
          title={meWords.home}
          line={me.home?.placeLabel ?? homeWords.noHomeLine}
          onPress={() => open('chooseHome')}
        />
        <Row
          icon="large"
          title={isElder ? homeWords.standard : homeWords.elder}
          line={meWords.elderLine}
          onPress={() => setElder(!isElder)}
        />
        {process.env.TARO_ENV === 'h5' && (
          <Row
            icon="person"
            title={meWords.changePerson}
            line={meWords.changePersonLine}
            onPress={() => open('people')}
          />
        )}
      </Card>
      <Words size="small" tone="third">
        {meWords.privacy}
      </Words>
    </Screen>
  );
}
