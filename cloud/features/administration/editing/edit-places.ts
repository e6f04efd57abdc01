import type { saveDeadlines as saveDeadlinesOperation } from '../../../contract/administration/deadlines';
import type { saveNode as saveNodeOperation } from '../../../contract/administration/places';
import type { InputOf } from '../../../contract/shared/operation';
import { levels } from '../../../contract/shared/place';
import type { Database, UseCase } from '../../../platform/context';
import { Refusal } from '../../../platform/refusal';
import { commandAlone } from '../queries/alone';
import { carrySubtree, insertNode, isNameTaken, updateDeadlines, updateNode } from '../queries/edit-nodes';
import { findReached, type ReachedNode, reached } from '../queries/reach-of';
import { administered } from '../reach';

type Input = InputOf<typeof saveNodeOperation>;

function refuseField(field: keyof Input): never {
  throw new Refusal('INVALID', { fields: { [field]: 'notAllowed' } });
}

function refuseLevel(level: Input['level'], above: ReachedNode): void {
  if (levels.indexOf(level) <= levels.indexOf(above.level)) refuseField('level');
}

/** The new parent of a node that moves; null when it stays. Refuses another community, and its own subtree. */
async function newParent(
  trx: Database,
  node: ReachedNode,
  parentId: string | null,
  mine: readonly string[],
): Promise<ReachedNode | null> {
  if (parentId === node.parentId) return null;
  const parent = parentId && (await findReached(trx, parentId, mine));
  if (!parent || node.communityId === null || node.level === 'community') return refuseField('parentId');
  if (parent.communityId !== node.communityId || parent.ancestors.includes(node.id))
    return refuseField('parentId');
  refuseLevel(node.level, parent);
  return parent;
}

async function change(trx: Database, nodeId: string, input: Input, mine: readonly string[]): Promise<void> {
  const node = await reached(trx, nodeId, mine);
  if (node.level !== input.level) refuseField('level');
  if (input.version === undefined) throw new Refusal('INVALID', { fields: { version: 'required' } });
  const parent = await newParent(trx, node, input.parentId, mine);
  if (await isNameTaken(trx, input.parentId, input.name, nodeId)) refuseField('name');
  if (!(await updateNode(trx, nodeId, input.version, input))) throw new Refusal('CHANGED');
  if (parent) await carrySubtree(trx, node, parent);
}

async function make(trx: Database, nodeId: string, input: Input, mine: readonly string[]): Promise<void> {
  if (input.parentId === null) return refuseField('parentId');
  const parent = await reached(trx, input.parentId, mine);
  refuseLevel(input.level, parent);
  if (await isNameTaken(trx, parent.id, input.name, null)) refuseField('name');
  await insertNode(trx, parent, { ...input, id: nodeId });
}

/** Makes a node or changes one. A label left empty is the name. */
export const saveNode: UseCase<typeof saveNodeOperation> = (input, context) => {
  const mine = administered(context.caller);
  const said = { ...input, label: input.label === '' ? input.name : input.label };
  return commandAlone(context, async (trx) => {
    const nodeId = input.nodeId ?? context.newId();
    await (input.nodeId ? change(trx, nodeId, said, mine) : make(trx, nodeId, said, mine));
    return { nodeId };
  });
};

/** Sets a community's own deadlines. */
export const saveDeadlines: UseCase<typeof saveDeadlinesOperation> = (input, context) => {
  const { communityId, version, deadlines } = input;
  return commandAlone(context, async (trx) => {
    await reached(trx, communityId, administered(context.caller));
    if (!(await updateDeadlines(trx, communityId, version, deadlines))) throw new Refusal('CHANGED');
    return { communityId };
  });
};
