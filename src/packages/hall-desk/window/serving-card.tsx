import { useState } from 'react';
import { windowWords as words } from '../../../copy/hall-desk';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Picker } from '../../../ui/picker';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import type { AtWindow, LineTicket } from './use-window';

const answers = [
  { move: 'finish', word: words.finish, kind: 'soft', done: '' },
  { move: 'recall', word: words.recall, kind: 'plain', done: words.recalled },
  { move: 'pass', word: words.pass, kind: 'plain', done: '' },
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
          {answers.map(({ move, word, kind, done }) => (
            <Button
              key={move}
              kind={kind}
              size="small"
              isBusy={command.isBusy}
              onPress={() => at.move(move, ticketId, done)}
            >
              {word}
            </Button>
          ))}
        </Stack>
        <Transfer at={at} serving={serving} />
      </Stack>
    </Card>
  );
}

/** Sends the number on to another window, where it stays the same, or to another line. */
function Transfer({ at, serving }: { at: AtWindow; serving: LineTicket }) {
  const [turn, setTurn] = useState(0);
  const windows = at.line?.windows.filter((window) => window !== at.mine) ?? [];
  const lines = at.line?.lines.filter(({ line }) => line !== serving.line) ?? [];
  const ways = [
    ...windows.map((window) => ({ word: window, to: { window } })),
    ...lines.map(({ line, services }) => ({ word: `${line}，${services.join('、')}`, to: { line } })),
  ];
  if (ways.length === 0) return null;
  return (
    <Picker
      key={turn}
      mode="one"
      isFull
      label={words.transferTo}
      placeholder={words.transfer}
      options={ways.map(({ word }) => word)}
      onPick={(index) => {
        const way = ways[index];
        if (way) at.transfer(serving.ticketId, way.to);
        setTurn(turn + 1);
      }}
    />
  );
}
