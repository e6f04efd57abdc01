import { useState } from 'react';
import { claimWords } from '../../../copy/claim';
import { homeWords } from '../../../copy/home';
import { roleWords } from '../../../copy/roles';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { Screen } from '../../../features/screen/screen';
import { replaceBy, startOver } from '../../../phone/navigate';
import { useMe } from '../../../session/session';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Icon } from '../../../ui/icon';
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
              {hasWeChat ? claimWords.orCodeLine : claimWords.codeOnlyLine}
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
  const hasPlace = me?.home || roles !== '';
  const bar = (
    <ActionBar>
      <Button onPress={() => (hasPlace ? startOver() : replaceBy('chooseHome'))}>
        {hasPlace ? claimWords.goHome : homeWords.chooseHome}
      </Button>
    </ActionBar>
  );
  return (
    <Screen bar={bar}>
      <Card>
        <Stack gap={8}>
          <Words tone="green">
            <Icon name="done" size={32} />
          </Words>
          <Words size="title" isHeading>
            {claimWords.done(me?.callName ?? '')}
          </Words>
          <Words>{roles === '' ? claimWords.doneResident : claimWords.doneStaff(roles)}</Words>
          {brought > 0 && <Words tone="second">{claimWords.brought(brought)}</Words>}
          {!hasPlace && <Words tone="second">{homeWords.noHome}</Words>}
        </Stack>
      </Card>
    </Screen>
  );
}
