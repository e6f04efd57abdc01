import { useState } from 'react';
import { roleHolders } from '../../../../cloud/contract/administration/role-holders';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { type Role, roles } from '../../../../cloud/contract/shared/roles';
import { homeWords, mattersWords } from '../../../copy/home';
import { roleWords } from '../../../copy/roles';
import { holdersTable } from '../../../copy/tables';
import { workWords } from '../../../copy/work';
import { ListTurns } from '../../../features/screen/list-turns';
import { TableButton } from '../../../features/screen/save-button';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { everyPage } from '../../../session/every-page';
import { useMe } from '../../../session/session';
import { usePaged } from '../../../session/use-paged';
import { Card } from '../../../ui/card';
import { Chip } from '../../../ui/chip';
import { ChipRow } from '../../../ui/chip-row';
import { Empty } from '../../../ui/empty';
import { Field } from '../../../ui/field';
import { Row } from '../../../ui/row';

type Page = OutputOf<typeof roleHolders>;
type Holder = Page['items'][number];

/** Who has which role where, from a date to a date. */
export default function RolesPage() {
  const communityId = useMe()?.grants.find(({ role }) => role === 'administrator')?.communityId ?? null;
  const [role, setRole] = useState<Role | null>(null);
  const [search, setSearch] = useState('');
  const [typed, setTyped] = useState('');
  const asked = { communityId: communityId ?? '', ...(role && { role }), ...(search && { search }) };
  const ask = (after: string | undefined) => callCloud(roleHolders, { ...asked, ...(after && { after }) });
  const list = usePaged<Holder, Page>(communityId && `${role} ${search}`, ask);
  const find = () => setSearch(typed.trim());
  return (
    <Screen isWide>
      <Roles role={role} onPick={setRole} />
      <Card>
        <Field
          label={workWords.searchLabel}
          isLabelHidden
          placeholder={workWords.rolesSearch}
          maxLength={20}
          onInput={setTyped}
          onBlur={find}
          onConfirm={find}
        />
      </Card>
      <Loaded query={list}>
        {() =>
          list.items.length === 0 ? (
            <Empty title={workWords.rolesEmpty} line={workWords.emptyOtherLine} />
          ) : (
            <>
              <Holders items={list.items} />
              <TableButton table={() => everyPage(ask, holdersTable)} />
            </>
          )
        }
      </Loaded>
      <ListTurns list={list} />
    </Screen>
  );
}

function Holders({ items }: { items: readonly Holder[] }) {
  return (
    <Card isFlush>
      {items.map((one) => (
        <Row
          key={one.grantId}
          title={`${one.name}，${one.unitName ?? ''}${roleWords[one.role]}`}
          line={`${one.nodeName}，${workWords.from(one.fromDate, one.toDate)}`}
        />
      ))}
    </Card>
  );
}

function Roles({ role, onPick }: { role: Role | null; onPick: (role: Role | null) => void }) {
  return (
    <ChipRow label={mattersWords.filterLabel}>
      <Chip isOn={role === null} onPress={() => onPick(null)}>
        {homeWords.all}
      </Chip>
      {roles.map((one) => (
        <Chip key={one} isOn={one === role} onPress={() => onPick(one)}>
          {roleWords[one]}
        </Chip>
      ))}
    </ChipRow>
  );
}
