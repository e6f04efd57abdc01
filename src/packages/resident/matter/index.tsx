import { setNavigationBarTitle, useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { isOpen } from '../../../../cloud/contract/requests/lifecycle';
import { matter } from '../../../../cloud/contract/requests/matter';
import { progressWords } from '../../../copy/kinds';
import { matterWords } from '../../../copy/matter';
import { timeWords } from '../../../copy/times';
import { Contacts } from '../../../features/matters/contacts';
import { History } from '../../../features/matters/history';
import { type Matter, MatterHead } from '../../../features/matters/matter-head';
import { ToldCard } from '../../../features/matters/told-card';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { Notice } from '../../../ui/notice';
import { Actions } from './actions';
import { RateCard, useRating } from './rate-card';
import { type Act, ResidentSheet } from './resident-sheet';

/** One own matter, or a wish one claimed: what happened, what is next, what one can do. */
export default function MatterPage() {
  const { communityId = '', requestId = '' } = useRouter().params;
  const query = useQuery(requestId, () => callCloud(matter, { communityId, requestId }));
  const found = query.asked.phase === 'ready' ? query.asked.data : null;
  const [act, setAct] = useState<Act | null>(null);
  const rating = useRating(found, () => void query.reload());
  useEffect(() => {
    if (found) void setNavigationBarTitle({ title: progressWords[found.kind] });
  }, [found]);
  const done = () => {
    setAct(null);
    void query.reload();
  };
  const sheet = found && act && (
    <ResidentSheet act={act} matter={found} onDone={done} onClose={() => setAct(null)} />
  );
  return (
    <Screen bar={rating.bar} sheet={sheet}>
      <Loaded query={query}>{(one) => <Body matter={one} rating={rating} onAct={setAct} />}</Loaded>
    </Screen>
  );
}

function Body({
  matter: one,
  rating,
  onAct,
}: {
  matter: Matter;
  rating: ReturnType<typeof useRating>;
  onAct: (act: Act) => void;
}) {
  const isWaitingForMatch = one.standings.includes('claimant') && one.claim?.state === 'claimed';
  const isOver = one.state === 'resolved' || !isOpen(one.state);
  const rest = (
    <>
      <ToldCard matter={one} />
      <Contacts matter={one} />
    </>
  );
  return (
    <>
      <MatterHead matter={one} />
      {isWaitingForMatch && (
        <Notice tone="blue" icon="people">
          {matterWords.waitMatch}
        </Notice>
      )}
      <Turn matter={one} onAnswer={() => onAct('answer')} />
      {!isOver && rest}
      <History matter={one} />
      {rating.isAsked && <RateCard matter={one} rating={rating} />}
      {isOver && rest}
      <Actions matter={one} onAct={onAct} />
    </>
  );
}

/** What concerns the reader now: a question to answer, or a visit agreed. */
function Turn({ matter: one, onAnswer }: { matter: Matter; onAnswer: () => void }) {
  const visitAt = one.state === 'in_progress' ? one.workOrder?.visitAt : null;
  return (
    <>
      {one.question && !one.standings.includes('requester') && (
        <Notice tone="wait" icon="talk" note={one.question.words}>
          {matterWords.askedOf(timeWords(one.question.until))}
        </Notice>
      )}
      {one.question && one.standings.includes('requester') && (
        <Notice
          tone="wait"
          icon="talk"
          note={`${one.question.words}\n${matterWords.answerUntil(timeWords(one.question.until))}`}
          {...(one.moves.includes('answer') && { action: matterWords.answer, onAction: onAnswer })}
        >
          {matterWords.asked}
        </Notice>
      )}
      {visitAt && (
        <Notice tone="blue" icon="clock" note={matterWords.visitNote}>
          {matterWords.visit(timeWords(visitAt), one.workOrder?.assignedName ?? null)}
        </Notice>
      )}
    </>
  );
}
