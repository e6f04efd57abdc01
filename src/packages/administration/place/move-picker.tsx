import { administeredPlace } from '../../../../cloud/contract/administration/places';
import { adminWords } from '../../../copy/administration';
import { callCloud } from '../../../phone/call-cloud';
import { useQuery } from '../../../session/use-query';
import { PickRow } from '../pick-row';
import type { Node, Place } from './node';

/** Reads a place; null waits. */
function usePlace(nodeId: string | null): Place | null {
  const { asked } = useQuery(nodeId, () => callCloud(administeredPlace, { nodeId: nodeId ?? '' }));
  return nodeId !== null && asked.phase === 'ready' ? asked.data : null;
}

export interface MovePickerProps {
  node: Node;
  parentId: string | null;
  onPick: (parentId: string | null) => void;
}

/** Where a building or an entrance could move: to the neighbours of its parent, as when grids are drawn anew. */
export function MovePicker({ node, parentId, onPick }: MovePickerProps) {
  const canMove = node.communityId !== null && node.level !== 'community';
  const above = usePlace(canMove ? node.parentId : null)?.node ?? null;
  const isInside = above !== null && above.level !== 'community';
  const neighbours = usePlace(isInside ? above.parentId : null)?.children ?? [];
  const others = neighbours.filter(({ level, nodeId }) => level === above?.level && nodeId !== node.parentId);
  if (others.length === 0) return null;
  return (
    <PickRow
      label={adminWords.movedTo}
      options={[
        { value: node.parentId, text: adminWords.stays },
        ...others.map(({ nodeId, name }) => ({ value: nodeId as string | null, text: name })),
      ]}
      value={parentId}
      onPick={onPick}
    />
  );
}
