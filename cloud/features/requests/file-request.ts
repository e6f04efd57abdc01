import { shanghaiDate } from '../../community/working-time';
import type { Beneficiary, RequestKind } from '../../contract/requests/kinds';
import type { Receipt } from '../../contract/requests/receipt';
import type { PlaceInput } from '../../contract/shared/place';
import type { CommandContext } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { dueAfter, policyOf } from './deadlines';
import { deskOwner } from './owner-rules';
import { insertRequest } from './queries/insert-request';
import { loadEligible } from './queries/load-eligible';
import { loadFiling } from './queries/load-filing';
import type { Owner } from './snapshot';

/** What the three ways of filing have in common. */
export interface Draft {
  readonly kind: RequestKind;
  readonly title: string;
  readonly body: string;
  readonly place: PlaceInput | undefined;
  readonly category: string | null;
  readonly onBehalfOf: Beneficiary;
  readonly photos: readonly string[];
}

/** Whoever sits at the desk and files something himself gets another desk member, or the street, as the first owner. */
async function firstOwner(
  communityId: string,
  placeId: string,
  context: CommandContext,
): Promise<Extract<Owner, { role: string }>> {
  const desk = { role: 'desk', nodeId: communityId } as const;
  if (!context.caller.grants.some(({ role }) => role === 'desk')) return desk;
  const holders = await loadEligible(context.db, placeId, shanghaiDate(context.now));
  const owner = deskOwner(holders, new Set([context.caller.personId]), communityId);
  return 'role' in owner ? owner : desk;
}

/** Stores a request for the caller and makes the desk its owner, the first answer due. */
export async function fileRequest(draft: Draft, context: CommandContext): Promise<Receipt> {
  const { caller, now } = context;
  const communityId = caller.homeCommunityId;
  if (communityId === null) throw new Refusal('NO_HOME');
  const filing = await loadFiling(context.db, communityId, draft.kind, draft.category);
  if (draft.category !== null && filing.urgency === null) {
    throw new Refusal('INVALID', { fields: { category: 'notAllowed' } });
  }
  const urgency = filing.urgency ?? 'normal';
  const placeId = draft.place?.nodeId ?? communityId;
  const receipt = await insertRequest(
    context.db,
    {
      ...draft,
      id: context.newId(),
      communityId,
      requesterId: caller.personId,
      placeId,
      floor: draft.place?.floor || null,
      urgency,
      owner: await firstOwner(communityId, placeId, context),
      filedAt: now,
      filedDay: shanghaiDate(now),
      firstAnswerDueAt: dueAfter(now, 'firstAnswer', urgency, policyOf(filing.settings)),
    },
    context.command,
  );
  if (!receipt) throw new Refusal('INVALID', { fields: { 'place.nodeId': 'notAllowed' } });
  return receipt;
}
