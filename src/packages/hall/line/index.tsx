import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { lineBoard, myTickets } from '../../../../cloud/contract/hall/walk-in';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { lineWords, ticketWords } from '../../../copy/line';
import { NeedsHome } from '../../../features/screen/needs-home';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { together } from '../../../session/together';
import { useQuery } from '../../../session/use-query';
import { useRepeat } from '../../../session/use-repeat';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Empty } from '../../../ui/empty';
import { Notice } from '../../../ui/notice';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { Words } from '../../../ui/words';
import { TakeSheet } from './take-sheet';
import { TicketCard } from './ticket-card';

type Board = OutputOf<typeof lineBoard>;

/** How often the line is read again, in seconds. */
const refreshSeconds = 20;

/** The line of a hall: one's own number, how long it may take, and who is being called. */
export default function LinePage() {
  return <NeedsHome>{({ communityId }) => <Line communityId={communityId} />}</NeedsHome>;
}

function Line({ communityId }: { communityId: string }) {
  const { hallId = '' } = useRouter().params;
  const [isTaking, setTaking] = useState(false);
  const board = useQuery(hallId, () => callCloud(lineBoard, { communityId, hallId }));
  const mine = useQuery(communityId, () => callCloud(myTickets, { communityId }));
  const reload = () => {
    void board.reload();
    void mine.reload();
  };
  useRepeat(refreshSeconds, reload);
  const found = board.asked.phase === 'ready' ? board.asked.data : null;
  const all = mine.asked.phase === 'ready' ? mine.asked.data.tickets : null;
  const tickets = all?.filter((ticket) => ticket.hallId === hallId) ?? [];
  const canTake = all !== null && tickets.length === 0 && found !== null && found.lines.length > 0;
  const sheet = isTaking && (
    <TakeSheet hall={{ communityId, hallId }} onTaken={reload} onClose={() => setTaking(false)} />
  );
  const bar = canTake ? <TakeBar isOpen={found.isOpen} onTake={() => setTaking(true)} /> : undefined;
  return (
    <Screen bar={bar} sheet={sheet}>
      <Loaded query={together(board, mine)}>
        {([data]) => (
          <>
            {tickets.map((ticket) => (
              <TicketCard key={ticket.ticketId} ticket={ticket} onMoved={reload} />
            ))}
            <Whole board={data} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function TakeBar({ isOpen, onTake }: { isOpen: boolean; onTake: () => void }) {
  return (
    <ActionBar>
      <Button {...(!isOpen && { missing: ticketWords.closed })} onPress={onTake}>
        {ticketWords.take}
      </Button>
    </ActionBar>
  );
}

function Whole({ board }: { board: Board }) {
  if (board.lines.length === 0) return <Empty title={ticketWords.noLines} line={ticketWords.noLinesLine} />;
  return (
    <>
      {!board.isOpen && (
        <Notice
          tone="grey"
          icon="clock"
          note={board.opensAt ? ticketWords.opens(board.opensAt) : ticketWords.closedLine}
        >
          {ticketWords.closed}
        </Notice>
      )}
      <SectionHead title={ticketWords.lines} />
      <Card isFlush>
        {board.lines.map((line) => (
          <Row key={line.line} title={line.services.join('、')} line={lineWords(line)} />
        ))}
      </Card>
      {board.called.length > 0 && <Called board={board} />}
      <Words size="small" tone="third" isCentred>
        {ticketWords.refreshed}
      </Words>
    </>
  );
}

function Called({ board }: { board: Board }) {
  return (
    <>
      <SectionHead title={ticketWords.calling} />
      <Card isFlush>
        {board.called.slice(0, 4).map((one) => (
          <Row key={one.ticketId} title={one.number} line={ticketWords.called(one.window)} />
        ))}
      </Card>
    </>
  );
}
