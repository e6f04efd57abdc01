import { noticeWriterRoles } from '../../../cloud/contract/notices/notice-row';
import type { Me } from '../../../cloud/contract/session/sign-in';
import { adminWords } from '../../copy/administration';
import { homeWords, meWords } from '../../copy/home';
import { noticeWords } from '../../copy/notices';
import { roleWords } from '../../copy/roles';
import { signInWords } from '../../copy/sign-in';
import { Screen } from '../../features/screen/screen';
import { open } from '../../phone/navigate';
import { scanSignInCode } from '../../phone/sign-in';
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

/** Reads the code that a desktop shows, and asks whether to let it in. */
async function scan(): Promise<void> {
  const code = await scanSignInCode();
  if (code !== '') open('confirmSignIn', { code });
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

/** What a role opens, the workbench first. */
function WorkWays({ me }: { me: Me }) {
  const isAdministrator = hasRole(me, ['administrator']);
  return (
    <>
      {isStaff(me) && <Row icon="inbox" title={homeWords.workbench} onPress={() => open('workbench')} />}
      {isAdministrator && (
        <Row
          icon="tools"
          title={adminWords.title}
          line={adminWords.line}
          onPress={() => open('administration')}
        />
      )}
      {isStaff(me) && process.env.TARO_ENV === 'weapp' && (
        <Row icon="window" title={signInWords.scan} line={signInWords.scanLine} onPress={() => void scan()} />
      )}
      {isAdministrator && <Row icon="alert" title={meWords.parked} onPress={() => open('parked')} />}
      {isAdministrator && <Row icon="people" title={meWords.roles} onPress={() => open('roles')} />}
      {hasRole(me, noticeWriterRoles) && (
        <Row
          icon="edit"
          title={meWords.writeNotice}
          line={meWords.writeNoticeLine}
          onPress={() => open('localNotices')}
        />
      )}
    </>
  );
}
