import { useState } from 'react';
import { confirmImport, importPreview } from '../../../../cloud/contract/administration/imports';
import { adminWords } from '../../../copy/administration';
import { refusalWords } from '../../../copy/errors';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { say } from '../../../phone/device';
import { bringWorkbook, chooseWorkbook, hasWorkbooks } from '../../../phone/workbooks';
import { useMe } from '../../../session/session';
import { type Command, useCommand } from '../../../session/use-command';
import { useQuery } from '../../../session/use-query';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { ExportButton } from '../export-button';
import { PreviewCards } from './preview-cards';

/** Brings a community from a workbook: choose, look, confirm. Nothing changes before. */
export default function ImportingPage() {
  const [importId, setImportId] = useState<string | null>(null);
  const bring = useCommand();
  const confirm = useCommand();
  const preview = useQuery(importId, () => callCloud(importPreview, { importId: importId ?? '' }));
  const shown = importId && preview.asked.phase === 'ready' ? preview.asked.data : null;
  const isReady = shown?.faultCount === 0 && !shown.isConfirmed;
  const choose = () =>
    chooseWorkbook(
      (file) =>
        void bring.run(
          () => bringWorkbook(file),
          (made) => setImportId(made.importId),
        ),
    );
  const carryOut = () =>
    void confirm
      .run(
        (key) => callCloud(confirmImport, { importId: importId ?? '' }, key),
        () => say(adminWords.confirmed),
      )
      .then(preview.reload);
  const bar = isReady ? (
    <ActionBar>
      <Button isBusy={confirm.isBusy} onPress={carryOut}>
        {adminWords.confirm}
      </Button>
    </ActionBar>
  ) : undefined;
  return (
    <Screen isWide {...(bar && { bar })}>
      <Choose bring={bring} hasChosen={importId !== null} onChoose={choose} />
      <Refused command={bring} />
      <Refused command={confirm} />
      {importId && <Loaded query={preview}>{(found) => <PreviewCards preview={found} />}</Loaded>}
    </Screen>
  );
}

function Choose(props: { bring: Command; hasChosen: boolean; onChoose: () => void }) {
  const communityId = useMe()?.grants.find(({ role }) => role === 'administrator')?.communityId;
  if (!hasWorkbooks) {
    return (
      <Notice tone="grey" icon="papers">
        {adminWords.onlyInBrowser}
      </Notice>
    );
  }
  return (
    <Card>
      <Stack gap={16}>
        <Words tone="second">{adminWords.importHint}</Words>
        <Button
          kind={props.hasChosen ? 'soft' : 'primary'}
          isBusy={props.bring.isBusy}
          onPress={props.onChoose}
        >
          {props.hasChosen ? adminWords.chooseOther : adminWords.choose}
        </Button>
        {communityId && <ExportButton communityId={communityId} name={adminWords.title} />}
      </Stack>
    </Card>
  );
}

function Refused({ command: { refused } }: { command: Command }) {
  if (!refused) return null;
  return (
    <Notice tone="red" icon={refused.isOffline ? 'offline' : 'alert'}>
      {refused.code === 'CHANGED' ? adminWords.changedSince : refusalWords(refused)}
    </Notice>
  );
}
