import { windowWords as words } from '../../../copy/hall-desk';
import { ticketStateWords } from '../../../copy/line';
import { ListTurns } from '../../../features/screen/list-turns';
import { useListTurns } from '../../../session/use-list-turns';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Row } from '../../../ui/row';
import type { AtWindow, LineTicket } from './use-window';

interface WaitingProps {
  at: AtWindow;
  onPick: (ticket: LineTicket) => void;
}

/** Everybody in the lines whom no window serves yet. */
export function Waiting({ at, onPick }: WaitingProps) {
  const waiting = at.line?.tickets.filter(({ state }) => state !== 'called') ?? [];
  const list = useListTurns(waiting);
  if (waiting.length === 0) return <Empty title={words.empty} line={words.emptyLine} />;
  return (
    <>
      <Card isFlush>
        {list.items.map((ticket) => (
          <Row
            key={ticket.ticketId}
            title={`${ticket.number} ${ticketStateWords[ticket.state]}`}
            line={[ticket.serviceName, words.taken(ticket.takenAt), ticket.isPaper && words.paper]
              .filter(Boolean)
              .join('，')}
            onPress={() => onPick(ticket)}
          />
        ))}
      </Card>
      <ListTurns list={list} />
    </>
  );
}
