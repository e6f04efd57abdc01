import { shanghaiDate } from '../../community/working-time';
import type { Beneficiary, RequestKind, Urgency } from '../../contract/requests/kinds';
import type { Receipt } from '../../contract/requests/receipt';
import type { PlaceInput } from '../../contract/shared/place';
import type { CommandContext, Database } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { type CommunitySettings, dueAfter, policyOf } from './deadlines';
import { deskOwner } from './owner-rules';
import { insertRequest, isCategoryOf } from './queries/insert-request';
import { loadEligible } from './queries/load-eligible';
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

/** When the first answer is due for each urgency that the category may turn out to have. */
function firstAnswers(now: Date, settings: CommunitySettings): Record<Urgency, string> {
  const policy = policyOf(settings);
  const due = (urgency: Urgency) => dueAfter(now, 'firstAnswer', urgency, policy).toISOString();
  return { normal: due('normal'), utilities: due('utilities'), urgent: due('urgent') };
}

/** Only a wrong place or a wrong category keeps a request from being stored; finds out which. */
async function whyNotFiled({ kind, category }: Draft, db: Database): Promise<Refusal> {
  const isKnown = category === null || (await isCategoryOf(db, kind, category));
  return new Refusal('INVALID', { fields: { [isKnown ? 'place.nodeId' : 'category']: 'notAllowed' } });
}

/** Stores a request for the caller and makes the desk its owner, the first answer due. */
export async function fileRequest(draft: Draft, context: CommandContext): Promise<Receipt> {
  const { caller, now } = context;
  const communityId = caller.homeCommunityId;
  if (communityId === null) throw new Refusal('NO_HOME');
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
      owner: await firstOwner(communityId, placeId, context),
      filedAt: now,
      filedDay: shanghaiDate(now),
      firstAnswerDue: firstAnswers(now, caller.homeSettings),
    },
    context.command,
  );
  if (!receipt) throw await whyNotFiled(draft, context.db);
  return receipt;
}
