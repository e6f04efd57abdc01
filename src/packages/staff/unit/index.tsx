import { myUnit } from '../../../../cloud/contract/requests/my-unit';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { unitTable } from '../../../copy/tables';
import { unitWords } from '../../../copy/work';
import { TableButton } from '../../../features/screen/save-button';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { callNumber } from '../../../phone/device';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';

type Unit = OutputOf<typeof myUnit>['units'][number];

/** Who in my unit serves which places, and how to reach them and the duty desk. */
export default function UnitPage() {
  const query = useQuery('unit', () => callCloud(myUnit, {}));
  return (
    <Screen>
      <Loaded query={query}>
        {({ units }) => (
          <>
            {units.map((unit) => (
              <UnitCard key={unit.unitId} unit={unit} />
            ))}
            <TableButton table={() => unitTable(units)} />
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function UnitCard({ unit: { name, phone, members } }: { unit: Unit }) {
  return (
    <>
      <SectionHead title={name} />
      <Card isFlush>
        {phone !== '' && <CallRow title={unitWords.desk} line={phone} phone={phone} />}
        {members.map((member) => (
          <CallRow
            key={member.personId}
            title={member.isLead ? unitWords.lead(member.name) : member.name}
            line={member.places.join('、')}
            phone={member.phone}
          />
        ))}
      </Card>
    </>
  );
}

function CallRow({ title, line, phone }: { title: string; line: string; phone: string }) {
  const call = phone !== '' && {
    end: (
      <Button kind="soft" size="small" label={unitWords.callWhom(title)} onPress={() => callNumber(phone)}>
        {unitWords.call}
      </Button>
    ),
  };
  return <Row title={title} line={line} {...call} />;
}
