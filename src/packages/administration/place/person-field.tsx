import { useState } from 'react';
import { findPeople } from '../../../../cloud/contract/administration/people';
import { limits } from '../../../../cloud/contract/shared/limits';
import { adminWords } from '../../../copy/administration';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Field } from '../../../ui/field';

/** Somebody who can be put on duty. */
export interface FoundPerson {
  readonly personId: string;
  readonly name: string;
}

export interface PersonFieldProps {
  picked: FoundPerson | null;
  fault?: string;
  onPick: (person: FoundPerson) => void;
}

/** Finds somebody with a role here by a piece of the name or number. */
export function PersonField({ picked, fault, onPick }: PersonFieldProps) {
  const [typed, setTyped] = useState('');
  const search = typed.trim();
  const found = useQuery(search || null, () => callCloud(findPeople, { search }));
  const people = search && found.asked.phase === 'ready' ? found.asked.data.people : [];
  return (
    <>
      <Field
        label={adminWords.whoOnDuty}
        placeholder={adminWords.findPerson}
        {...(picked && { help: picked.name })}
        maxLength={limits.name}
        onInput={setTyped}
        {...(fault && { fault })}
      />
      {people.length > 0 && (
        <ChipRow label={adminWords.whoOnDuty} isWrapping>
          {people.map((one) => (
            <Chip
              key={one.personId}
              hasCheck
              isOn={one.personId === picked?.personId}
              onPress={() => onPick(one)}
            >
              {one.name}
            </Chip>
          ))}
        </ChipRow>
      )}
    </>
  );
}
