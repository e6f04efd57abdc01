import { useRouter } from '@tarojs/taro';
import { useState } from 'react';
import { administeredPlace } from '../../../../cloud/contract/administration/places';
import { adminWords, levelWords } from '../../../copy/administration';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { open, replaceBy } from '../../../phone/navigate';
import { useMe } from '../../../session/session';
import { useQuery } from '../../../session/use-query';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { RowList } from '../row-list';
import { DeadlinesCard } from './deadlines-card';
import { DutiesCard } from './duties-card';
import type { Node, Place } from './node';
import { NodeSheet } from './node-sheet';
import { PlaceHead } from './place-head';
import { RolesCard } from './roles-card';
import { ShiftsCard } from './shifts-card';

/** One node of the tree with everything set on it: what lies below, who is responsible, whose matters are whose, who is on duty. */
export default function PlacePage() {
  const me = useMe();
  const { nodeId } = useRouter().params;
  const [edited, setEdited] = useState<'this' | 'new' | null>(null);
  const query = useQuery(me && (nodeId ?? 'tops'), () =>
    callCloud(administeredPlace, nodeId ? { nodeId } : {}),
  );
  const node = query.asked.phase === 'ready' ? query.asked.data.node : null;
  const done = () => {
    setEdited(null);
    void query.reload();
  };
  const sheet = node && edited && (
    <NodeSheet
      above={node}
      edited={edited === 'this' ? node : null}
      onDone={done}
      onClose={() => setEdited(null)}
    />
  );
  return (
    <Screen isWide {...(sheet && { sheet })}>
      <Loaded query={query}>
        {(place) => (
          <>
            {place.node && <PlaceHead node={place.node} onEdit={() => setEdited('this')} />}
            <Children place={place} onAdd={() => setEdited('new')} />
            {place.node && <Settings node={place.node} place={place} onChanged={() => void query.reload()} />}
          </>
        )}
      </Loaded>
    </Screen>
  );
}

function Children({ place, onAdd }: { place: Place; onAdd: () => void }) {
  const canHaveMore = place.node && !['entrance', 'publicArea'].includes(place.node.level);
  if (place.children.length === 0 && !canHaveMore) return null;
  // Above the communities a page takes the place of the one before: WeChat stacks ten of them at most.
  const go = place.node && place.node.communityId === null ? replaceBy : open;
  return (
    <>
      <SectionHead
        title={adminWords.below(place.children.length)}
        {...(canHaveMore && { action: adminWords.addBelow, onAction: onAdd })}
      />
      <RowList items={place.children}>
        {({ nodeId, level, name, households }) => (
          <Row
            key={nodeId}
            title={name}
            line={[levelWords[level], households > 0 ? adminWords.households(households) : '']
              .filter(Boolean)
              .join('，')}
            onPress={() => go('administeredPlace', { nodeId })}
          />
        )}
      </RowList>
    </>
  );
}

function Settings({ node, place, onChanged }: { node: Node; place: Place; onChanged: () => void }) {
  return (
    <>
      <RolesCard node={node} />
      <DutiesCard nodeId={node.nodeId} duties={place.duties} onChanged={onChanged} />
      <ShiftsCard nodeId={node.nodeId} shifts={place.shifts} onChanged={onChanged} />
      {node.deadlines && <DeadlinesCard node={node} deadlines={node.deadlines} onChanged={onChanged} />}
    </>
  );
}
