import { useState } from 'react';
import { messageLength, readMessage } from '../../../../cloud/contract/requests/read-message';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { doubtLines, registerWords } from '../../../copy/register';
import { callCloud } from '../../../phone/call-cloud';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { TextArea } from '../../../ui/text-area';

type Reading = OutputOf<typeof readMessage>;

export interface PasteCardProps {
  communityId: string;
  /** Takes over what was read, with the words of the matter. */
  onRead: (read: Reading, text: string) => void;
}

type Asked = { phase: 'idle' | 'reading' | 'failed' } | { phase: 'read'; read: Reading };

/** Takes a pasted chat message and has who, where and what picked out; whoever registers looks it over. */
export function PasteCard({ communityId, onRead }: PasteCardProps) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState<Asked>({ phase: 'idle' });
  async function ask(): Promise<void> {
    setAsked({ phase: 'reading' });
    const answer = await callCloud(readMessage, { communityId, text });
    if (answer.ok) onRead(answer.data, answer.data.text);
    setAsked(answer.ok ? { phase: 'read', read: answer.data } : { phase: 'failed' });
  }
  return (
    <Card>
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
      {asked.phase === 'read' && <Outcome read={asked.read} onTake={(words) => onRead(asked.read, words)} />}
    </Card>
  );
}

/** What the reading left open, and the choice where it holds several matters. */
function Outcome({ read, onTake }: { read: Reading; onTake: (text: string) => void }) {
  const lines = doubtLines(read.doubts);
  const [first] = read.matters;
  const isSeveral = read.matters.length > 1 && first !== undefined;
  return (
    <>
      <Notice
        tone={lines.length > 0 ? 'wait' : 'green'}
        icon={lines.length > 0 ? 'eye' : 'done'}
        {...(lines.length > 0 && { note: lines.join('\n') })}
      >
        {registerWords.readDone}
      </Notice>
      {isSeveral && (
        <Notice tone="wait" icon="papers" action={registerWords.onlyFirst} onAction={() => onTake(first)}>
          {registerWords.severalMatters(read.matters.length)}
        </Notice>
      )}
    </>
  );
}
