import type { ReactNode } from 'react';
import { refusalWords } from '../../../copy/errors';
import type { Command } from '../../../session/use-command';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Notice } from '../../../ui/notice';

/** What the server refused, as a whole; the draft is untouched. */
export function RefusedNotice({ command }: { command: Pick<Command, 'refused'> }) {
  if (!command.refused) return null;
  return (
    <Notice tone="red" icon={command.refused.isOffline ? 'offline' : 'alert'}>
      {refusalWords(command.refused)}
    </Notice>
  );
}

export interface SendBarProps {
  word: string;
  /** What is missing before it can be sent; empty when nothing is. */
  missing: string;
  isBusy: boolean;
  /** A line above the button, with something to press in it. */
  summary?: ReactNode;
  onSend: () => void;
}

/** The one button of a form. */
export function SendBar({ word, missing, isBusy, summary, onSend }: SendBarProps) {
  return (
    <ActionBar {...(summary !== undefined && { summary, isTall: true })}>
      <Button isBusy={isBusy} {...(missing !== '' && { missing })} onPress={onSend}>
        {word}
      </Button>
    </ActionBar>
  );
}
