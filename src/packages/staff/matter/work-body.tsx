import { channelWords } from '../../../copy/kinds';
import { matterWords } from '../../../copy/matter';
import { timeWords } from '../../../copy/times';
import { workWords } from '../../../copy/work';
import { Contacts } from '../../../features/matters/contacts';
import { History } from '../../../features/matters/history';
import { type Matter, MatterHead } from '../../../features/matters/matter-head';
import { ToldCard } from '../../../features/matters/told-card';
import { Notice } from '../../../ui/notice';
import { Words } from '../../../ui/words';

/** What staff read of a matter, the whole history with it. */
export function WorkBody({ matter: one }: { matter: Matter }) {
  const isWorkedOn = ['dispatched', 'in_progress', 'rectifying'].includes(one.state);
  const due = isWorkedOn ? one.workOrder?.dueAt : undefined;
  return (
    <>
      <MatterHead matter={one} />
      <ToldCard matter={one}>
        {one.workOrder?.instruction && <Words>{workWords.instructionOf(one.workOrder.instruction)}</Words>}
        <Words size="note" tone="second">
          {[
            one.channel && workWords.channelOf(channelWords[one.channel]),
            due && workWords.dueBy(timeWords(due)),
            one.workOrder?.visitAt &&
              matterWords.visit(timeWords(one.workOrder.visitAt), one.workOrder.assignedName),
          ]
            .filter(Boolean)
            .join('，')}
        </Words>
      </ToldCard>
      <Standing matter={one} />
      {one.declineProposal && (
        <Notice tone="wait" icon="refuse" note={one.declineProposal.reason}>
          {workWords.declineBy(one.declineProposal.byName)}
        </Notice>
      )}
      <Contacts matter={one} />
      <History matter={one} />
    </>
  );
}

/** What is special about it now: whom it is about, what was asked, who helps. */
function Standing({ matter: { about, question, helpers } }: { matter: Matter }) {
  return (
    <>
      {about && (about.isDesk || about.name) && (
        <Notice tone="grey" icon="people">
          {about.isDesk ? workWords.aboutDesk : workWords.aboutOf(about.name ?? '')}
        </Notice>
      )}
      {question && (
        <Notice tone="wait" icon="clock" note={question.words}>
          {workWords.askedOf(timeWords(question.until))}
        </Notice>
      )}
      {helpers.length > 0 && (
        <Notice tone="blue" icon="people">
          {workWords.helping(helpers.map(({ name }) => name).join('、'))}
        </Notice>
      )}
    </>
  );
}
