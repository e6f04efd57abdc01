import { useEffect, useState } from 'react';
import type { Role } from '../../../../cloud/contract/shared/roles';
import { homeWords, meWords } from '../../../copy/home';
import { roleWords } from '../../../copy/roles';
import { loadingWords } from '../../../copy/waiting';
import { Screen } from '../../../features/screen/screen';
import { replaceBy, startOver } from '../../../phone/navigate';
import { type DemoPerson, readDemoPeople, signInAsDemo } from '../../../phone/sign-in';
import { useSession } from '../../../session/session';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { Skeleton } from '../../../ui/skeleton';
import { Words } from '../../../ui/words';

function rolesOf({ roles }: DemoPerson): string {
  return roles.length === 0 ? meWords.resident : roles.map((role) => roleWords[role as Role]).join('、');
}

/** Lets one act as each person of the demo. */
export default function PeoplePage() {
  const identify = useSession((session) => session.identify);
  const [people, setPeople] = useState<DemoPerson[] | null>(null);
  useEffect(() => {
    void readDemoPeople().then((found) => {
      // Where there is no demo, a phone lets the browser in.
      if (found.length === 0) replaceBy('signIn');
      else setPeople(found);
    });
  }, []);
  async function become(person: string): Promise<void> {
    if (!(await signInAsDemo(person))) return;
    await identify();
    startOver();
  }
  return (
    <Screen>
      <Card>
        <Words size="note" tone="second">
          {homeWords.strangerLine}
        </Words>
      </Card>
      {people === null && <Skeleton label={loadingWords} />}
      {people !== null && (
        <Card isFlush>
          {people.map((one) => (
            <Row
              key={one.person}
              icon="person"
              title={one.name}
              line={rolesOf(one)}
              onPress={() => void become(one.person)}
            />
          ))}
        </Card>
      )}
    </Screen>
  );
}
