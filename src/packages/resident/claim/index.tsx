import { useState } from 'react';
import { claimWords } from '../../../copy/claim';
import { homeWords } from '../../../copy/home';
import { roleWords } from '../../../copy/roles';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { Screen } from '../../../features/screen/screen';
import { startOver } from '../../../phone/navigate';
import { useMe } from '../../../session/session';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Field } from '../../../ui/field';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { PhoneCard } from './phone-card';
import { useClaim } from './use-claim';

const hasWeChat = process.env.TARO_ENV === 'weapp';

/** Lets somebody say who he is in the community: by the number that WeChat vouches for, or by a code that an administrator gave him. */
export default function ClaimPage() {
  const { command, brought, byPhone, byInvitation } = useClaim();
  const [typed, setTyped] = useState({ phone: '', code: '' });
  if (brought !== null) return <Claimed brought={brought} />;
  const missing =
    typed.phone.trim() === ''
      ? claimWords.missingPhone
      : typed.code.trim() === ''
        ? claimWords.missingCode
        : '';
  const bar = (
    <SendBar
      word={claimWords.send}
      missing={missing}
      isBusy={command.isBusy}
      onSend={() => byInvitation({ phone: typed.phone.trim(), code: typed.code.trim() })}
    />
  );
  return (
    <Screen bar={bar}>
      <RefusedNotice command={command} />
      {hasWeChat && <PhoneCard isBusy={command.isBusy} onCode={byPhone} />}
      <Card>
        <Stack gap={16}>
          <Stack gap={8}>
            <Words size="head" isHeading>
              {hasWeChat ? claimWords.orCode : claimWords.codeOnly}
            </Words>
            <Words size="note" tone="second">
              {hasWeChat ? claimWords.orCodeLine : `${claimWords.line}${claimWords.orCodeLine}。`}
            </Words>
          </Stack>
          <Field
            label={claimWords.phone}
            type="number"
            maxLength={20}
            onInput={(phone) => setTyped({ ...typed, phone })}
          />
          <Field
            label={claimWords.code}
            placeholder={claimWords.codeHint}
            maxLength={12}
            onInput={(code) => setTyped({ ...typed, code })}
          />
        </Stack>
      </Card>
      <Words size="small" tone="third">
        {claimWords.privacy}
      </Words>
    </Screen>
  );
}

function Claimed({ brought }: { brought: number }) {
  const me = useMe();
  const roles = [...new Set(me?.grants.map(({ role }) => roleWords[role]))].join('、');
  const line = [
    roles === '' ? claimWords.doneResident : claimWords.doneStaff(roles),
    brought > 0 ? claimWords.brought(brought) : '',
  ];
  return (
    <Screen>
      <Empty
        title={claimWords.done(me?.callName ?? '')}
        line={line.filter(Boolean).join('，')}
        action={me?.home || roles !== '' ? claimWords.goHome : homeWords.chooseHome}
        onAction={startOver}
      />
    </Screen>
  );
}
