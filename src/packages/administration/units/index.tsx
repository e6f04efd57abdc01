import { useState } from 'react';
import { type UnitRow, units } from '../../../../cloud/contract/administration/shared';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { adminWords } from '../../../copy/administration';
import { ListTurns } from '../../../features/screen/list-turns';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useMe } from '../../../session/session';
import { usePaged } from '../../../session/use-paged';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { UnitSheet } from './unit-sheet';

type Page = OutputOf<typeof units>;

/** The organisations that take work orders. */
export default function UnitsPage() {
  const me = useMe();
  const [edited, setEdited] = useState<UnitRow | 'new' | null>(null);
  const list = usePaged<UnitRow, Page>(me?.personId ?? null, (after) =>
    callCloud(units, after ? { after } : {}),
  );
  const done = () => {
    setEdited(null);
    void list.reload();
  };
  const sheet = edited && (
    <UnitSheet unit={edited === 'new' ? null : edited} onDone={done} onClose={() => setEdited(null)} />
  );
  return (
    <Screen isWide {...(sheet && { sheet })}>
      <SectionHead title={adminWords.units} action={adminWords.add} onAction={() => setEdited('new')} />
      <Loaded query={list}>
        {() => (
          <Card isFlush>
            {list.items.length === 0 && <Row line={adminWords.none} />}
            {list.items.map((one) => (
              <Row
                key={one.unitId}
                title={one.name}
                line={[one.trade, adminWords.members(one.members), one.phone].filter(Boolean).join('，')}
                onPress={() => setEdited(one)}
              />
            ))}
          </Card>
        )}
      </Loaded>
      <ListTurns list={list} />
    </Screen>
  );
}
