import { comeBack, leaveLine, type myTickets, stepOut } from '../../../../cloud/contract/hall/walk-in';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { ticketWords } from '../../../copy/line';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';

type Ticket = OutputOf<typeof myTickets>['tickets'][number];

/** What the number means now. */
function standing({ state, ahead, range, window }: Ticket): string {
  if (state === 'called') return ticketWords.called(window ?? '');
  if (state === 'out') return ticketWords.out;
  return state === 'passed' ? ticketWords.passed : ticketWords.waiting(ahead, range);
}

/** The moves of a number, in the order of the page. */
const offered = [
  { move: 'comeBack', operation: comeBack, word: ticketWords.comeBack, kind: 'primary' },
  { move: 'stepOut', operation: stepOut, word: ticketWords.stepOut, kind: 'soft' },
  { move: 'leave', operation: leaveLine, word: ticketWords.leave, kind: 'plain' },
] as const;

/** One's own number in large figures: how many are before, where to go, and stepping out. */
export function TicketCard({ ticket, onMoved }: { ticket: Ticket; onMoved: () => void }) {
  const command = useCommand();
  const { communityId, ticketId, lastCalled } = ticket;
  return (
    <Card>
      <Stack gap={12}>
        <Stack gap={4}>
          <Words size="note" tone="second">
            {ticketWords.mine}
          </Words>
          <Words size="display" isTabular isHeading>
            {ticket.number}
          </Words>
          <Words isStrong tone={ticket.state === 'called' ? 'green' : 'ink'}>
            {standing(ticket)}
          </Words>
          <Words size="note" tone="second">
            {lastCalled ? ticketWords.lastCalled(lastCalled) : ticketWords.nobodyCalled}
          </Words>
        </Stack>
        <RefusedNotice command={command} />
        {offered
          .filter(({ move }) => ticket.moves.includes(move))
          .map(({ move, operation, word, kind }) => (
            <Button
              key={move}
              kind={kind}
              size="small"
              isBusy={command.isBusy}
              onPress={() =>
                void command.run((key) => callCloud(operation, { communityId, ticketId }, key), onMoved)
              }
            >
              {word}
            </Button>
          ))}
      </Stack>
    </Card>
  );
}
