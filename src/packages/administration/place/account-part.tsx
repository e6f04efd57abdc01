import { useState } from 'react';
import { type Account, invitePerson, untiePerson } from '../../../../cloud/contract/administration/accounts';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { accountWords } from '../../../copy/claim';
import { timeWords } from '../../../copy/times';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

type Invitation = OutputOf<typeof invitePerson>;

export interface AccountPartProps {
  personId: string;
  account: Account;
  onChanged: () => void;
}

/** Whether somebody has claimed who he is, and how to help: a code to hand out, or parting him from an account. */
export function AccountPart({ personId, account, onChanged }: AccountPartProps) {
  const command = useCommand();
  const [invitation, setInvitation] = useState<Invitation | null>(null);
  const invite = () => void command.run((key) => callCloud(invitePerson, { personId }, key), setInvitation);
  const untie = () =>
    void command.run(
      (key) => callCloud(untiePerson, { personId }, key),
      () => {
        say(accountWords.untied);
        onChanged();
      },
    );
  const { isTied, last } = account;
  return (
    <Stack gap={12}>
      <RefusedNotice command={command} />
      <Words size="note" tone="second">
        {[
          isTied ? accountWords.tied : accountWords.notTied,
          last && accountWords.last(last, timeWords(last.at)),
        ]
          .filter(Boolean)
          .join('。')}
      </Words>
      {invitation && <Handed invitation={invitation} />}
      <Button kind="soft" size="small" isBusy={command.isBusy} onPress={invite}>
        {invitation || last?.change === 'invited' ? accountWords.inviteAgain : accountWords.invite}
      </Button>
      {isTied && (
        <Button kind="quiet" size="small" isBusy={command.isBusy} onPress={untie}>
          {accountWords.untie}
        </Button>
      )}
    </Stack>
  );
}

function Handed({ invitation: { code, expiresAt } }: { invitation: Invitation }) {
  if (code === null) return <Words size="note">{accountWords.codeLost}</Words>;
  return (
    <Stack gap={4}>
      <Words size="display" isTabular>
        {accountWords.code(code)}
      </Words>
      <Words size="note" tone="second">
        {accountWords.codeLine(timeWords(expiresAt))}
      </Words>
    </Stack>
  );
}
