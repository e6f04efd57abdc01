import { useState } from 'react';
import { deskWords, windowWords as words } from '../../../copy/hall-desk';
import { lineWords, ticketWords } from '../../../copy/line';
import { ServiceChoice } from '../../../features/hall/service-choice';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { Loaded, Screen } from '../../../features/screen/screen';
import { ActionBar } from '../../../ui/action-bar';
import { Button } from '../../../ui/button';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Empty } from '../../../ui/empty';
import { SectionHead } from '../../../ui/section-head';
import { Sheet } from '../../../ui/sheet';
import { Words } from '../../../ui/words';
import { AtDeskHall, type DeskHall } from '../desk-hall';
import { ServingCard } from './serving-card';
import { Slip } from './slip';
import { TicketSheet } from './ticket-sheet';
import { type AtWindow, type LineTicket, useWindow } from './use-window';
import { Waiting } from './waiting';

/** A window at work: calls, recalls, passes, sends on, and says done. */
export default function HallWindowPage() {
  return <AtDeskHall>{(at) => <HallWindow desk={at} />}</AtDeskHall>;
}

function HallWindow({ desk }: { desk: DeskHall }) {
  const hall = { communityId: desk.communityId, hallId: desk.hall.hallId };
  const at = useWindow(hall);
  const [isTaking, setTaking] = useState(false);
  const [picked, setPicked] = useState<LineTicket | null>(null);
  const bar = (
    <ActionBar>
      <Button
        isBusy={at.command.isBusy}
        {...(!at.mine && { missing: words.pick })}
        onPress={() => at.mine && at.next(at.mine)}
      >
        {words.next}
      </Button>
    </ActionBar>
  );
  const taking = isTaking && (
    <Sheet isOpen title={ticketWords.choose} close={deskWords.close} onClose={() => setTaking(false)}>
      <ServiceChoice
        hall={hall}
        onPick={(serviceId) => {
          setTaking(false);
          at.print(serviceId);
        }}
      />
    </Sheet>
  );
  const moving = picked && <TicketSheet ticket={picked} at={at} onClose={() => setPicked(null)} />;
  const sheet = at.slip ? <Slip number={at.slip} onClose={at.closeSlip} /> : taking || moving;
  return (
    <Screen isWide bar={bar} sheet={sheet}>
      {desk.switcher}
      <RefusedNotice command={at.command} />
      <Loaded query={at.query}>
        {() => <Whole at={at} onTake={() => setTaking(true)} onPick={setPicked} />}
      </Loaded>
    </Screen>
  );
}

interface WholeProps {
  at: AtWindow;
  onTake: () => void;
  onPick: (ticket: LineTicket) => void;
}

function Whole({ at, onTake, onPick }: WholeProps) {
  const line = at.line;
  if (!line) return null;
  if (line.windows.length === 0) return <Empty title={words.noWindows} line={words.noWindowsLine} />;
  return (
    <>
      <ChipRow label={words.mine} lead={words.mine}>
        {line.windows.map((window) => (
          <Chip key={window} isOn={window === at.mine} onPress={() => at.pick(window)}>
            {window}
          </Chip>
        ))}
      </ChipRow>
      <ServingCard at={at} />
      <SectionHead title={words.waiting} action={words.print} onAction={onTake} />
      <Waiting at={at} onPick={onPick} />
      <Words size="note" tone="second">
        {[...line.lines.map((one) => `${one.line}：${lineWords(one)}`), words.served(line.servedToday)].join(
          '\n',
        )}
      </Words>
    </>
  );
}
