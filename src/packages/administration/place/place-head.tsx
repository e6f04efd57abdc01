import { adminWords, levelWords } from '../../../copy/administration';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Stack } from '../../../ui/stack';
import { Words } from '../../../ui/words';
import { ExportButton } from '../export-button';
import type { Node } from './node';

export interface PlaceHeadProps {
  node: Node;
  onEdit: () => void;
}

/** What a node is and where it lies. */
export function PlaceHead({ node, onEdit }: PlaceHeadProps) {
  const facts = [
    levelWords[node.level],
    node.households > 0 ? adminWords.households(node.households) : '',
    node.phone ?? '',
  ];
  return (
    <Card>
      <Stack gap={8}>
        <Words size="small" tone="third">
          {node.above.join(' / ')}
        </Words>
        <Words size="title" isHeading>
          {node.name}
        </Words>
        <Words size="note" tone="second">
          {facts.filter(Boolean).join('，')}
        </Words>
        <Stack across="wrap" gap={8}>
          <Button kind="soft" size="small" onPress={onEdit}>
            {adminWords.edit}
          </Button>
          {node.level === 'community' && <ExportButton communityId={node.nodeId} name={node.name} />}
        </Stack>
      </Stack>
    </Card>
  );
}
