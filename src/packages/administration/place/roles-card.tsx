import { useState } from 'react';
import { placeRoles, type RoleRow } from '../../../../cloud/contract/administration/people';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { adminWords } from '../../../copy/administration';
import { roleWords } from '../../../copy/roles';
import { ListTurns } from '../../../features/screen/list-turns';
import { Loaded } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { usePaged } from '../../../session/use-paged';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { GrantSheet } from './grant-sheet';
import type { Node } from './node';
import { PersonSheet } from './person-sheet';
import { RoleSheet } from './role-sheet';

type Page = OutputOf<typeof placeRoles>;

/** Who has which role here, from a day to a day. */
export function RolesCard({ node }: { node: Node }) {
  const { nodeId } = node;
  const [edited, setEdited] = useState<RoleRow | 'new' | null>(null);
  const [corrected, setCorrected] = useState<string | null>(null);
  const list = usePaged<RoleRow, Page>(nodeId, (after) =>
    callCloud(placeRoles, { nodeId, ...(after && { after }) }),
  );
  const close = () => {
    setEdited(null);
    setCorrected(null);
  };
  const correct = ({ personId }: RoleRow) => {
    setEdited(null);
    setCorrected(personId);
  };
  const done = () => {
    close();
    void list.reload();
  };
  return (
    <>
      <SectionHead title={adminWords.roles} action={adminWords.add} onAction={() => setEdited('new')} />
      <Loaded query={list} cards={1}>
        {() => <Holders items={list.items} onPress={setEdited} />}
      </Loaded>
      <ListTurns list={list} />
      {edited === 'new' && <GrantSheet node={node} onDone={done} onClose={close} />}
      {edited && edited !== 'new' && (
        <RoleSheet role={edited} onCorrect={() => correct(edited)} onDone={done} onClose={close} />
      )}
      {corrected && <PersonSheet personId={corrected} onDone={done} onClose={close} />}
    </>
  );
}

function Holders({ items, onPress }: { items: readonly RoleRow[]; onPress: (role: RoleRow) => void }) {
  return (
    <Card isFlush>
      {items.length === 0 && <Row line={adminWords.none} />}
      {items.map((one) => (
        <Row
          key={one.grantId}
          title={`${one.name}，${one.unitName ?? ''}${roleWords[one.role]}`}
          line={[adminWords.period(one.fromDate, one.toDate), one.phone].filter(Boolean).join('，')}
          onPress={() => onPress(one)}
        />
      ))}
    </Card>
  );
}
