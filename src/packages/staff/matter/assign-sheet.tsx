import { useState } from 'react';
import { assignWorker } from '../../../../cloud/contract/requests/assign-worker';
import { unitMembers } from '../../../../cloud/contract/requests/unit-members';
import { instantOf, longDayWords, todayIn } from '../../../copy/times';
import { workWords } from '../../../copy/work';
import { ActSheet } from '../../../features/matters/act-sheet';
import { callCloud } from '../../../phone/call-cloud';
import { hasRole, useMe } from '../../../session/session';
import { useQuery } from '../../../session/use-query';
import { Picker } from '../../../ui/picker';
import { Row } from '../../../ui/row';
import type { WorkSheetProps } from './work-sheet-props';

/** How far ahead the picker goes; the server holds the same. */
const daysAhead = 59;

/** Agrees a visit; a unit's lead also says who goes. */
export function AssignSheet({ matter, onDone, onClose }: WorkSheetProps) {
  const { communityId, requestId, version } = matter;
  const me = useMe();
  const [day, setDay] = useState('');
  const [time, setTime] = useState('');
  const [personId, setPersonId] = useState<string | null>(null);
  const visit = day && time ? { visitAt: instantOf(day, time) } : {};
  const input = { communityId, requestId, version, ...visit, ...(personId && { personId }) };
  return (
    <ActSheet
      communityId={communityId}
      title={workWords.assignTitle}
      hint={workWords.assignHint}
      send={workWords.assignTitle}
      missing={() => (personId || (day && time) ? '' : workWords.assignMissing)}
      call={(_, key) => callCloud(assignWorker, input, key)}
      onDone={onDone}
      onClose={onClose}
    >
      <VisitPickers day={day} time={time} onDay={setDay} onTime={setTime} />
      {me && hasRole(me, ['unitLead']) && (
        <MemberPicker matter={{ communityId, requestId }} personId={personId} onPick={setPersonId} />
      )}
    </ActSheet>
  );
}

interface VisitProps {
  day: string;
  time: string;
  onDay: (day: string) => void;
  onTime: (time: string) => void;
}

function VisitPickers({ day, time, onDay, onTime }: VisitProps) {
  const dayAsked = { label: workWords.assignDay, placeholder: workWords.assignDay };
  const timeAsked = { label: workWords.assignTime, placeholder: workWords.assignTime };
  const span = { start: todayIn(0), end: todayIn(daysAhead) };
  return (
    <>
      <Row lead={workWords.assignDay}>
        <Picker
          mode="date"
          isFull
          {...dayAsked}
          {...span}
          {...(day && { value: day, text: longDayWords(day) })}
          onPick={onDay}
        />
      </Row>
      <Row lead={workWords.assignTime}>
        <Picker mode="time" isFull {...timeAsked} {...(time && { value: time })} onPick={onTime} />
      </Row>
    </>
  );
}

interface MemberPickerProps {
  matter: { communityId: string; requestId: string };
  personId: string | null;
  onPick: (personId: string) => void;
}

function MemberPicker({ matter, personId, onPick }: MemberPickerProps) {
  const query = useQuery(matter.requestId, () => callCloud(unitMembers, matter));
  const members = query.asked.phase === 'ready' ? query.asked.data.members : [];
  return (
    <Row lead={workWords.assignWho}>
      <Picker
        mode="one"
        isFull
        label={workWords.assignWho}
        placeholder={workWords.assignWhoPick}
        options={members.map(({ name, openCount }) => workWords.member(name, openCount))}
        index={members.findIndex((one) => one.personId === personId)}
        onPick={(index) => {
          const picked = members[index];
          if (picked) onPick(picked.personId);
        }}
      />
    </Row>
  );
}
