import { useState } from 'react';
import { messageLength, readMessage } from '../../../../cloud/contract/requests/read-message';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { doubtLines, registerWords } from '../../../copy/register';
import { callCloud } from '../../../phone/call-cloud';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { Stack } from '../../../ui/stack';
import { TextArea } from '../../../ui/text-area';

type Reading = OutputOf<typeof readMessage>;

export interface PasteCardProps {
  communityId: string;
  /** Takes over what was read. */
  onRead: (read: Reading) => void;
}

type Asked = { phase: 'idle' | 'reading' | 'failed' } | { phase: 'read'; read: Reading };

/** Takes a pasted chat message and has who, where and what picked out; whoever registers looks it over. */
export function PasteCard({ communityId, onRead }: PasteCardProps) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<Asked>({ phase: 'idle' });
  async function ask(): Promise<void> {
    setAsked({ phase: 'reading' });
    const answer = await callCloud(readMessage, { communityId, text });
    if (answer.ok) onRead(answer.data);
    setAsked(answer.ok ? { phase: 'read', read: answer.data } : { phase: 'failed' });
  }
  return (
    <Card>
      <Stack gap={12}>
        <TextArea
          label={registerWords.paste}
          placeholder={registerWords.pasteHint}
          maxLength={messageLength}
          onInput={setText}
        />
        <Button
          kind="soft"
          size="small"
          isBusy={asked.phase === 'reading'}
          {...(text.trim() === '' && { missing: registerWords.pasteMissing })}
          onPress={() => void ask()}
        >
          {registerWords.read}
        </Button>
        {asked.phase === 'failed' && (
          <Notice tone="grey" icon="alert">
            {registerWords.readFailed}
          </Notice>
        )}
        {asked.phase === 'read' && <Outcome read={asked.read} />}
      </Stack>
    </Card>
  );
}

/** Says that it was read, and what the reading left open. */
function Outcome({ read }: { read: Reading }) {
  const lines = doubtLines(read.whole.doubts);
  const isOpen = lines.length > 0;
  return (
    <Notice
      tone={isOpen ? 'wait' : 'green'}
      icon={isOpen ? 'eye' : 'done'}
      {...(isOpen && { note: lines.join('\n') })}
    >
      {registerWords.readDone}
    </Notice>
  );
}
