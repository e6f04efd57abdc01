import { useState } from 'react';
import { type CategoryRow, categorySettings } from '../../../../cloud/contract/administration/shared';
import { adminWords, dangerWords, urgencyWords } from '../../../copy/administration';
import { kindWords } from '../../../copy/kinds';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useMe } from '../../../session/session';
import { useQuery } from '../../../session/use-query';
import { Notice } from '../../../ui/notice';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { RowList } from '../row-list';
import { CategorySheet } from './category-sheet';

/** The kinds of matters a resident can choose from, how urgent they are, and which go straight. */
export default function CategoriesPage() {
  const me = useMe();
  const [edited, setEdited] = useState<CategoryRow | 'new' | null>(null);
  const query = useQuery(me?.personId ?? null, () => callCloud(categorySettings, {}));
  const isMine = query.asked.phase === 'ready' && query.asked.data.isMine;
  const done = () => {
    setEdited(null);
    void query.reload();
  };
  const sheet = edited && (
    <CategorySheet
      category={edited === 'new' ? null : edited}
      onDone={done}
      onClose={() => setEdited(null)}
    />
  );
  return (
    <Screen isWide {...(sheet && { sheet })}>
      <SectionHead
        title={adminWords.categories}
        {...(isMine && { action: adminWords.add, onAction: () => setEdited('new') })}
      />
      <Loaded query={query}>
        {(found) => <Categories rows={found.categories} onEdit={isMine ? setEdited : null} />}
      </Loaded>
    </Screen>
  );
}

/** The rows; without `onEdit` they can only be read. */
function Categories(props: { rows: readonly CategoryRow[]; onEdit: ((row: CategoryRow) => void) | null }) {
  const { rows, onEdit } = props;
  return (
    <>
      {!onEdit && (
        <Notice tone="grey" icon="lock">
          {adminWords.notMine}
        </Notice>
      )}
      <RowList items={rows}>
        {(one) => {
          const danger = one.emergency ? adminWords.isDanger(dangerWords[one.emergency]) : '';
          const way = danger || (one.isDirect ? adminWords.directOn : '');
          return (
            <Row
              key={one.code}
              title={one.name}
              line={[kindWords[one.kind], urgencyWords[one.urgency], way].filter(Boolean).join('，')}
              {...(onEdit && { onPress: () => onEdit(one) })}
            />
          );
        }}
      </RowList>
    </>
  );
}
