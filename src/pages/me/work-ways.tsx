import { noticeWriterRoles } from '../../../cloud/contract/notices/notice-row';
import type { Me } from '../../../cloud/contract/session/sign-in';
import { adminWords } from '../../copy/administration';
import { homeWords, meWords } from '../../copy/home';
import { signInWords } from '../../copy/sign-in';
import { open } from '../../phone/navigate';
import { scanSignInCode } from '../../phone/sign-in';
import { hasRole, isStaff } from '../../session/session';
import { Row } from '../../ui/row';

/** Reads the code that a desktop shows, and asks whether to let it in. */
async function scan(): Promise<void> {
  const code = await scanSignInCode();
  if (code !== '') open('confirmSignIn', { code });
}

/** What a role opens, the workbench first. */
export function WorkWays({ me }: { me: Me }) {
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
