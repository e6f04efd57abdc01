import { useState } from 'react';
import { acceptRequest } from '../../../../cloud/contract/requests/accept-request';
import { matter } from '../../../../cloud/contract/requests/matter';
import type { QueueItem } from '../../../../cloud/contract/requests/work-queue';
import { thenWords } from '../../../copy/times';
import { moveButtons, workWords } from '../../../copy/work';
import { type Decision, DecisionFields, suggestedFor } from '../../../features/matters/desk/decision-fields';
import { DeclineSheet } from '../../../features/matters/desk/decline-sheet';
import { RefusedNotice } from '../../../features/matters/forms/send-form';
import { isAllInTitle, type Matter } from '../../../features/matters/matter-head';
import { PhotoStrip } from '../../../features/matters/photo-strip';
import { Loaded } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open } from '../../../phone/navigate';
import { useCommand } from '../../../session/use-command';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { Sheet } from '../../../ui/sheet';
import { Words } from '../../../ui/words';

export interface TriageSheetProps {
  item: QueueItem;
  onClose: () => void;
  onDone: () => void;
}

/** Decides on one matter without leaving the queue; what the rules suggest is filled in and can be changed. */
export function TriageSheet({ item, onClose, onDone }: TriageSheetProps) {
  const { communityId, requestId } = item;
  const query = useQuery(requestId, () => callCloud(matter, { communityId, requestId }));
  const [isDeclining, setDeclining] = useState(false);
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  if (found && isDeclining)
    return <DeclineSheet matter={found} onClose={() => setDeclining(false)} onDone={onDone} />;
  if (found)
    return <Triage matter={found} onClose={onClose} onDone={onDone} onDecline={() => setDeclining(true)} />;
  return (
    <Sheet isOpen title={item.title} close={workWords.done} onClose={onClose}>
      <Loaded query={query} cards={1}>
        {() => null}
      </Loaded>
    </Sheet>
  );
}

type TriageProps = { matter: Matter; onClose: () => void; onDone: () => void; onDecline: () => void };

function whereOf({ place }: Matter) {
  return { nodeId: place.nodeId, ...(place.floor && { floor: place.floor }) };
}

function Triage({ matter: one, onClose, onDone, onDecline }: TriageProps) {
  const [decision, setDecision] = useState(suggestedFor(one));
  const command = useCommand();
  const { communityId, requestId, version } = one;
  const { category, urgency, receiver } = decision;
  const input = {
    communityId,
    requestId,
    version,
    category,
    urgency,
    place: whereOf(one),
    instruction: '',
    ...(receiver && { dispatchTo: receiver }),
  };
  const accept = () => void command.run((key) => callCloud(acceptRequest, input, key), onDone);
  return (
    <Sheet
      isOpen
      title={one.title}
      intro={<Intro matter={one} />}
      {...(one.photos.length === 1 && { aside: <PhotoStrip isSmall photos={one.photos} /> })}
      close={workWords.done}
      onClose={onClose}
      primary={<Accept decision={decision} isBusy={command.isBusy} onPress={accept} />}
      others={<Others matter={one} onDecline={onDecline} />}
    >
      <RefusedNotice command={command} />
      {one.photos.length > 1 && <PhotoStrip isSmall photos={one.photos} />}
      <DecisionFields matter={one} decision={decision} onChange={setDecision} />
    </Sheet>
  );
}

function Accept({ decision, isBusy, onPress }: { decision: Decision; isBusy: boolean; onPress: () => void }) {
  const missing = decision.category === '' ? { missing: workWords.categoryMissing } : {};
  return (
    <Button isBusy={isBusy} {...missing} onPress={onPress}>
      {decision.receiver ? workWords.acceptAndDispatch : workWords.accept}
    </Button>
  );
}

function Intro({ matter: one }: { matter: Matter }) {
  return (
    <>
      {!isAllInTitle(one) && (
        <Words size="note" tone="second">
          {one.text}
        </Words>
      )}
      <Words size="small" tone="third">
        {[one.number, thenWords(one.filedAt), one.place.label].join('，')}
      </Words>
    </>
  );
}

function Others({ matter: one, onDecline }: { matter: Matter; onDecline: () => void }) {
  const { communityId, requestId } = one;
  return (
    <>
      <Button kind="quiet" size="small" onPress={() => open('work', { communityId, requestId })}>
        {workWords.history}
      </Button>
      {one.moves.includes('settle') && (
        <Button
          kind="quiet"
          size="small"
          onPress={() => open('work', { communityId, requestId, act: 'settle' })}
        >
          {moveButtons.settle ?? ''}
        </Button>
      )}
      {one.moves.includes('proposeDecline') && (
        <Button kind="quiet" size="small" onPress={onDecline}>
          {workWords.declineTitle}
        </Button>
      )}
    </>
  );
}
