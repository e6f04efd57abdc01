import { categories } from '../../../../../cloud/contract/requests/categories';
import { categoryKindOf } from '../../../../../cloud/contract/requests/kinds';
import { receivers } from '../../../../../cloud/contract/requests/receivers';
import { batchWords } from '../../../../copy/batch';
import { workWords } from '../../../../copy/work';
import type { Matter } from '../../../../features/matters/matter-head';
import { callCloud } from '../../../../phone/call-cloud';
import { useQuery } from '../../../../session/use-query';
import { Picker } from '../../../../ui/picker';
import { Row } from '../../../../ui/row';
import type { Together } from './accept-each';

export interface BatchChoicesProps {
  matters: readonly Matter[];
  together: Together;
  onChange: (changed: Partial<Together>) => void;
}

/** One category and one receiver for all; the first option of each leaves it to the matter and the rules. */
export function BatchChoices(props: BatchChoicesProps) {
  const isOfOneKind = new Set(props.matters.map(({ kind }) => categoryKindOf(kind))).size === 1;
  return (
    <>
      {isOfOneKind && <CategoryForAll {...props} />}
      {props.matters.some(({ kind }) => kind !== 'wish') && <ReceiverForAll {...props} />}
    </>
  );
}

function CategoryForAll({ matters, together, onChange }: BatchChoicesProps) {
  const query = useQuery('categories', () => callCloud(categories, {}));
  const all = query.asked.phase === 'ready' ? query.asked.data.categories : [];
  const fitting = all.filter(({ kind }) => matters.some((one) => categoryKindOf(one.kind) === kind));
  return (
    <Row lead={workWords.category}>
      <Picker
        mode="one"
        isFull
        label={workWords.category}
        placeholder={workWords.categoryPick}
        options={[batchWords.ownCategory, ...fitting.map(({ name }) => name)]}
        index={fitting.findIndex(({ code }) => code === together.category?.code) + 1}
        onPick={(index) => onChange({ category: fitting[index - 1] ?? null })}
      />
    </Row>
  );
}

/** Those who can receive at the first one's place; whoever cannot at another's is named by the outcome. */
function ReceiverForAll({ matters, together: { category, receiver }, onChange }: BatchChoicesProps) {
  const first = matters[0];
  const query = useQuery(first ? `${first.requestId} ${category?.code ?? ''}` : null, () =>
    callCloud(receivers, {
      communityId: first?.communityId ?? '',
      ...(first && { placeId: first.place.nodeId }),
      ...(category && { category: category.code }),
    }),
  );
  const known = query.asked.phase === 'ready' ? query.asked.data.receivers : [];
  const open = ['proposed', 'later'] as const;
  const isOpen = receiver === 'proposed' || receiver === 'later';
  const picked = isOpen
    ? open.indexOf(receiver)
    : known.findIndex((one) => one.receiver.id === receiver.id) + 2;
  return (
    <Row lead={workWords.receiver}>
      <Picker
        mode="one"
        isFull
        label={workWords.receiver}
        placeholder={workWords.receiverPick}
        options={[
          batchWords.proposedReceiver,
          workWords.receiverNone,
          ...known.map(({ name, role, openCount }) => `${name}，${role}，${workWords.openCount(openCount)}`),
        ]}
        index={picked}
        onPick={(index) => onChange({ receiver: open[index] ?? known[index - 2]?.receiver ?? 'proposed' })}
      />
    </Row>
  );
}
