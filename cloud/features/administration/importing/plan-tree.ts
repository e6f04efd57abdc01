import { levels } from '../../../contract/shared/place';
import type { TreeRow } from './community-rows';
import { isBroken, type NodeWrite, onceOnly, type PlannedPlace, type Planning, refuseRow } from './plan';

function isBelow(level: string, above: string): boolean {
  const order: readonly string[] = levels;
  return order.indexOf(level) > order.indexOf(above);
}

/** The name as people say it: of an entrance with its building. */
function labelOf(row: TreeRow, path: string, plan: Planning): string {
  if (row.label !== '' || row.level !== 'entrance') return row.label || row.name;
  const above = path.split('/').slice(0, -1);
  for (let length = above.length; length > 0; length -= 1) {
    const place = plan.places.get(above.slice(0, length).join('/'));
    if (place?.level === 'building') return `${place.label} ${row.name}`;
  }
  return row.name;
}

function change(plan: Planning, row: TreeRow, place: PlannedPlace, label: string): void {
  const isSame = place.label === label && place.households === row.households && place.phone === row.phone;
  if (place.level !== row.level) {
    refuseRow(plan, 'tree', row, 'level', row.name, 'notAllowed');
  } else if (isSame) {
    plan.counts.tree.same += 1;
  } else if (!place.isMine) {
    refuseRow(plan, 'tree', row, 'name', row.name, 'notYours');
  } else {
    plan.counts.tree.changed += 1;
    plan.writes.nodes.push({
      id: place.id,
      parentId: place.ancestors.at(-2) ?? null,
      level: row.level,
      name: row.name,
      label,
      communityId: place.communityId,
      ancestors: place.ancestors,
      position: place.position ?? 0,
      households: row.households,
      phone: row.phone,
    });
  }
}

function make(plan: Planning, row: TreeRow, path: string, label: string, position: number): void {
  const abovePath = path.slice(0, path.lastIndexOf('/'));
  const above = path.includes('/') ? plan.places.get(abovePath) : undefined;
  if (!above) {
    if (!isBroken(plan, abovePath)) refuseRow(plan, 'tree', row, 'parent', row.parent, 'parentMissing');
    return;
  }
  if (!above.isMine) return void refuseRow(plan, 'tree', row, 'parent', row.parent, 'notYours');
  if (!isBelow(row.level, above.level))
    return void refuseRow(plan, 'tree', row, 'level', row.name, 'levelOrder');
  const id = plan.newId();
  const node: NodeWrite = {
    id,
    parentId: above.id,
    level: row.level,
    name: row.name,
    label,
    communityId: row.level === 'community' ? id : above.communityId,
    ancestors: [...above.ancestors, id],
    position,
    households: row.households,
    phone: row.phone,
  };
  plan.counts.tree.made += 1;
  plan.writes.nodes.push(node);
  plan.places.set(path, { ...node, path, level: row.level, ancestors: [...node.ancestors], isMine: true });
}

/** Plans the tree, from the root down. */
export function planTree(plan: Planning): void {
  const isTwice = onceOnly();
  const last = Math.max(0, ...plan.present.places.map(({ position }) => position));
  const withPaths = plan.rows.tree.flatMap((row) => {
    const path = plan.paths.ofRow.get(row) ?? 'parentMissing';
    if (path !== 'cycle' && path !== 'parentMissing') return [{ row, path, depth: path.split('/').length }];
    refuseRow(plan, 'tree', row, 'parent', row.parent, path);
    return [];
  });
  withPaths.sort((one, other) => one.depth - other.depth);
  for (const { row, path } of withPaths) {
    if (isTwice(path)) {
      refuseRow(plan, 'tree', row, 'name', row.name, 'twice');
      continue;
    }
    const label = labelOf(row, path, plan);
    const place = plan.places.get(path);
    if (place) change(plan, row, place, label);
    else make(plan, row, path, label, last + row.row);
  }
}
