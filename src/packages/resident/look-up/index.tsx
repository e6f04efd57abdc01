import { useState } from 'react';
import { lookUpReceipt } from '../../../../cloud/contract/requests/look-up-receipt';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { errorWords } from '../../../copy/errors';
import { kindWords } from '../../../copy/kinds';
import { matterWords } from '../../../copy/matter';
import { nextWords } from '../../../copy/next';
import { lookUpWords } from '../../../copy/register';
import { timeWords } from '../../../copy/times';
import { stateLooks } from '../../../features/matters/state-looks';
import { Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useMe } from '../../../session/session';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { Stack } from '../../../ui/stack';
import { Tag } from '../../../ui/tag';
import { Words } from '../../../ui/words';
import { AdoptCard } from './adopt-card';

type Status = OutputOf<typeof lookUpReceipt>;

/** Shows how a matter stands by the code of its slip, for whoever asked without an account, or the family. */
export default function LookUpPage() {
  const me = useMe();
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const [status, setStatus] = useState<Status | null>(null);
  async function ask(): Promise<void> {
    setBusy(true);
    const answer = await callCloud(lookUpReceipt, { code });
    setBusy(false);
    setStatus(answer.ok ? answer.data : null);
    const isWrong = !answer.ok && (answer.code === 'INVALID' || answer.code === 'NOT_FOUND');
    setFault(answer.ok ? null : isWrong ? lookUpWords.notFound : errorWords[answer.code]);
  }
  const missing = code.trim() === '' ? { missing: lookUpWords.missing } : {};
  const bar = (
    <ActionBar>
      <Button isBusy={isBusy} {...missing} onPress={() => void ask()}>
        {lookUpWords.ask}
      </Button>
    </ActionBar>
  );
  return (
    <Screen bar={bar}>
      <Card>
        <Field
          label={lookUpWords.label}
          placeholder={lookUpWords.hint}
          maxLength={12}
          {...(fault !== null && { fault })}
          onInput={setCode}
        />
      </Card>
      {status && <StatusCard status={status} />}
      {status && me && <AdoptCard code={code} />}
    </Screen>
  );
}

function StatusCard({ status }: { status: Status }) {
  const look = stateLooks[status.state];
  return (
    <Card>
      <Stack gap={8}>
        <Words size="title" isHeading>
          {status.categoryName ?? kindWords[status.kind]}
        </Words>
        <Stack across="wrap" gap={8}>
          <Tag tone={look.tone} icon={look.icon}>
            {look.word}
          </Tag>
          <Words size="note" tone="second">
            {`${matterWords.number(status.number)}，${timeWords(status.movedAt)}`}
          </Words>
        </Stack>
        <Words>{nextWords({ ...status, isPublished: false })}</Words>
      </Stack>
    </Card>
  );
}
