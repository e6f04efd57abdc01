import { useState } from 'react';
import { administeredPlace } from '../../../../cloud/contract/administration/places';
import type { RequestKind } from '../../../../cloud/contract/requests/kinds';
import { whoWouldGetThis } from '../../../../cloud/contract/requests/who-would-get-this';
import type { OutputOf } from '../../../../cloud/contract/shared/operation';
import { adminWords } from '../../../copy/administration';
import { Loaded, Screen } from '../../../features/screen/screen';
import { callCloud } from '../../../phone/call-cloud';
import { useMe } from '../../../session/session';
import { useQuery } from '../../../session/use-query';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Row } from '../../../ui/row';
import { SectionHead } from '../../../ui/section-head';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { CategoryPicker } from '../category-picker';
import { RowList } from '../row-list';
import { Result } from './result';

type Place = OutputOf<typeof administeredPlace>;

/** Tries the rules out: a place and a category, and who would get it, and why. Nothing is filed. */
export default function TryOutPage() {
  const me = useMe();
  const [nodeId, setNodeId] = useState<string | null>(null);
  const place = useQuery(me && (nodeId ?? 'tops'), () =>
    callCloud(administeredPlace, nodeId ? { nodeId } : {}),
  );
  const node = place.asked.phase === 'ready' ? place.asked.data.node : null;
  // Above the nodes on which somebody's roles hold there is nothing to see.
  const isTop = me?.grants.some((grant) => grant.role === 'administrator' && grant.nodeId === node?.nodeId);
  return (
    <Screen isWide>
      <Where node={node} onUp={() => setNodeId(isTop ? null : (node?.parentId ?? null))} />
      {node?.communityId && <Trial placeId={node.nodeId} />}
      <Loaded query={place}>{({ children }) => <Below rows={children} onPick={setNodeId} />}</Loaded>
    </Screen>
  );
}

function Where({ node, onUp }: { node: Place['node']; onUp: () => void }) {
  return (
    <Card>
      <Stack gap={8}>
        <Words size="small" tone="third">
          {node ? node.above.join(' / ') : adminWords.tryOutLine}
        </Words>
        <Words size="title" isHeading>
          {node?.name ?? adminWords.pickPlace}
        </Words>
        {node && (
          <Button kind="text" size="small" onPress={onUp}>
            {adminWords.up}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function Below({ rows, onPick }: { rows: Place['children']; onPick: (nodeId: string) => void }) {
  if (rows.length === 0) return null;
  return (
    <>
      <SectionHead title={adminWords.pickPlace} />
      <RowList items={rows}>
        {(one) => <Row key={one.nodeId} title={one.name} onPress={() => onPick(one.nodeId)} />}
      </RowList>
    </>
  );
}

function Trial({ placeId }: { placeId: string }) {
  const [picked, setPicked] = useState<{ category: string | null; kind: RequestKind }>({
    category: null,
    kind: 'issue',
  });
  const { category, kind } = picked;
  const query = useQuery(`${placeId} ${category}`, () =>
    callCloud(whoWouldGetThis, { placeId, kind, ...(category && { category }) }),
  );
  return (
    <Card>
      <Stack gap={16}>
        <CategoryPicker
          category={category}
          none={adminWords.anyCategory}
          onPick={(code, ofKind) => setPicked({ category: code, kind: ofKind ?? 'issue' })}
        />
        <Loaded query={query} cards={1}>
          {(found) => <Result found={found} />}
        </Loaded>
      </Stack>
    </Card>
  );
}
