import { useState } from 'react';
import { namedPerson, savePerson } from '../../../../cloud/contract/administration/people';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { adminWords } from '../../../copy/administration';
import { Loaded } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useCommand } from '../../../session/use-command';
import { useQuery } from '../../../session/use-query';
import { Notice } from '../../../ui/notice';
import { EditSheet, faultsOf } from '../edit-sheet';
import { TextFields } from '../text-fields';
import { AccountPart } from './account-part';

type Named = OutputOf<typeof namedPerson>;

export interface PersonSheetProps {
  personId: string;
  onDone: () => void;
  onClose: () => void;
}

const questions = [
  ['name', adminWords.person],
  ['callName', adminWords.callName],
  ['phone', adminWords.personPhone],
] as const;
type Texts = Record<(typeof questions)[number][0], string>;

/** Corrects somebody's name, form of address or number; of who works elsewhere too they can only be read. */
export function PersonSheet({ personId, onDone, onClose }: PersonSheetProps) {
  const command = useCommand();
  const [typed, setTyped] = useState<Partial<Texts>>({});
  const query = useQuery(personId, () => callCloud(namedPerson, { personId }));
  const named = query.asked.phase === 'ready' ? query.asked.data : null;
  const save = (one: Named) => (key: string) => {
    const { version } = one;
    return callCloud(savePerson, { personId, version, ...textsOf(one), ...typed }, key);
  };
  return (
    <EditSheet
      title={adminWords.savePerson}
      command={command}
      {...(named?.isMine && { save: save(named) })}
      onDone={onDone}
      onClose={onClose}
    >
      <Loaded query={query} cards={1}>
        {(one) => (
          <>
            {!one.isMine && (
              <Notice tone="grey" icon="lock">
                {adminWords.ofOthers}
              </Notice>
            )}
            {one.isMine && (
              <AccountPart personId={personId} account={one.account} onChanged={() => void query.reload()} />
            )}
            <TextFields
              questions={questions}
              values={textsOf(one)}
              isDisabled={!one.isMine}
              faultOf={faultsOf(command)}
              onChange={(changed) => setTyped({ ...typed, ...changed })}
            />
          </>
        )}
      </Loaded>
    </EditSheet>
  );
}

function textsOf({ name, callName, phone }: Named): Texts {
  return { name, callName: callName || name, phone: phone ?? '' };
}
