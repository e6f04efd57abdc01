import { useState } from 'react';
import { claimWords } from '../../../copy/claim';
import { RefusedNotice, SendBar } from '../../../features/matters/forms/send-form';
import { Screen } from '../../../features/screen/screen';
import { Words } from '../../../ui/words';
import { Claimed } from './claimed';
import { CodeCard } from './code-card';
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
      <CodeCard typed={typed} onChange={setTyped} />
      <Words size="small" tone="third">
        {claimWords.privacy}
      </Words>
    </Screen>
  );
}
