import { allowedHallMoves, ticketLifecycle } from '../../../../cloud/contract/hall/lifecycle';
import { deskWords, windowWords as words } from '../../../copy/hall-desk';
import { ticketStateWords } from '../../../copy/line';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/sheet';
import { Stack } from '../../../ui/stack';
import type { AtWindow, LineTicket } from './use-window';

const byStaff = new Set(['staff'] as const);

/** What the window notes for a number that is not being served, as its holder would on the phone: the word on each button. */
function offeredFor(state: LineTicket['state']) {
  const said = {
    comeBack: state === 'passed' ? words.comeBack.passed : words.comeBack.out,
    stepOut: words.stepOut,
    leave: words.leave,
  } as const;
  return allowedHallMoves(ticketLifecycle, state, byStaff).flatMap((move) =>
    move === 'comeBack' || move === 'stepOut' || move === 'leave' ? [{ move, word: said[move] }] : [],
  );
}

interface TicketSheetProps {
  ticket: LineTicket;
  at: AtWindow;
  onClose: () => void;
}

/** A number in the line, for whoever holds it on paper: stepping out, coming back, giving it up. */
export function TicketSheet({ ticket, at, onClose }: TicketSheetProps) {
  return (
    <Sheet
      isOpen
      title={`${ticket.number} ${ticketStateWords[ticket.state]}`}
      close={deskWords.close}
      onClose={onClose}
    >
      <Stack gap={8}>
        {offeredFor(ticket.state).map(({ move, word }, place) => (
          <Button
            key={move}
            kind={place === 0 ? 'primary' : 'quiet'}
            isBusy={at.command.isBusy}
            onPress={() => {
              onClose();
              at.move(move, ticket.ticketId, words.noted);
            }}
          >
            {word}
          </Button>
        ))}
      </Stack>
    </Sheet>
  );
}
