import type { ReactNode } from 'react';
import { adminWords } from '../../copy/administration';
import { faultWords } from '../../copy/errors';
import { RefusedNotice } from '../../features/matters/forms/send-form';
import type { Answer } from '../../phone/call-cloud';
import { say } from '../../phone/device';
import type { Command } from '../../session/use-command';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Sheet } from '../../ui/sheet';
import { Stack } from '../../ui/stack';

/** Something a sheet can do besides saving, such as taking the thing away. */
export interface OtherAct {
  readonly word: string;
  readonly call: (key: string) => Promise<Answer<unknown>>;
}

export interface EditSheetProps {
  title: string;
  command: Command;
  /** Left out: nothing can be saved, only looked at. */
  save?: (key: string) => Promise<Answer<unknown>>;
  /** What must be filled in before it can be saved; empty when nothing is missing. */
  missing?: string;
  other?: OtherAct | undefined;
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** One thing to edit over its list; what was typed stays when the server refuses it. Closing what somebody else has changed shows the new. */
export function EditSheet(props: EditSheetProps) {
  const { command, save, missing = '', other } = props;
  const run = (call: OtherAct['call']) => () =>
    void command.run(call, () => {
      say(adminWords.saved);
      props.onDone();
    });
  const primary = save && (
    <Button
      isBusy={command.isBusy}
      {...(missing !== '' && { missing: adminWords.missing(missing) })}
      onPress={run(save)}
    >
      {adminWords.save}
    </Button>
  );
  const others = other && (
    <Button kind="quiet" size="small" isBusy={command.isBusy} onPress={run(other.call)}>
      {other.word}
    </Button>
  );
  const { title, children } = props;
  const isStale = command.refused?.code === 'CHANGED';
  return (
    <Sheet
      isOpen
      title={title}
      close={adminWords.close}
      onClose={isStale ? props.onDone : props.onClose}
      primary={primary}
      others={others}
    >
      {isStale ? <Stale /> : <RefusedNotice command={command} />}
      <Stack gap={16}>{children}</Stack>
    </Sheet>
  );
}

function Stale() {
  return (
    <Notice tone="red" icon="alert">
      {adminWords.stale}
    </Notice>
  );
}

/** What the server found wrong with a field, as that field takes it. */
export function faultsOf({ refused }: Command) {
  return (field: string): { fault?: string } => {
    const fault = refused?.fields?.[field];
    return fault ? { fault: faultWords[fault] } : {};
  };
}
