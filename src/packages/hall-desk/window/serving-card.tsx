import { useState } from 'react';
import { windowWords as words } from '../../../copy/hall-desk';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Picker } from '../../../ui/picker';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import type { AtWindow } from './use-window';

const answers = [
  { move: 'finish', word: words.finish, kind: 'soft' },
  { move: 'recall', word: words.recall, kind: 'plain' },
  { move: 'pass', word: words.pass, kind: 'plain' },
] as const;

/** Whom this window serves, in large figures, and what can be done about the number. */
export function ServingCard({ at }: { at: AtWindow }) {
  const { mine, serving, command } = at;
  if (!mine) return null;
  if (!serving)
    return (
      <Card>
        <Words tone="second">{words.idle}</Words>
      </Card>
    );
  const { ticketId } = serving;
  return (
    <Card>
      <Stack gap={12}>
        <Words size="note" tone="second">
          {words.now(mine)}
        </Words>
        <Words size="display" isTabular isHeading>
          {serving.number}
        </Words>
        {serving.serviceName && <Words>{serving.serviceName}</Words>}
        <Stack across="equal" gap={8} isColumnForElders>
          {answers.map(({ move, word, kind }) => (
            <Button
              key={move}
              kind={kind}
              size="small"
              isBusy={command.isBusy}
              onPress={() => at.move(move, ticketId)}
            >
              {word}
            </Button>
          ))}
        </Stack>
        <Transfer at={at} ticketId={ticketId} />
      </Stack>
    </Card>
  );
}

/** Sends the number on to another line. */
function Transfer({ at, ticketId }: { at: AtWindow; ticketId: string }) {
  const [turn, setTurn] = useState(0);
  const lines = at.line?.lines ?? [];
  if (lines.length < 2) return null;
  return (
    <Picker
      key={turn}
      mode="one"
      isFull
      label={words.transferTo}
      placeholder={words.transfer}
      options={lines.map(({ line, services }) => `${line}，${services.join('、')}`)}
      onPick={(index) => {
        const to = lines[index]?.line;
        if (to) at.transfer(ticketId, to);
        setTurn(turn + 1);
      }}
    />
  );
}
