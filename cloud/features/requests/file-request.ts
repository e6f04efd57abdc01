import { findOnDuty } from '../../community/on-duty';
import { shanghaiDate } from '../../community/working-time';
import type { Beneficiary, Channel, Emergency, RequestKind, Urgency } from '../../contract/requests/kinds';
import type { Receipt } from '../../contract/requests/receipt';
import type { PlaceInput } from '../../contract/shared/place';
import type { CommandContext, Database } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { type CommunitySettings, dueAfter, policyOf } from './deadlines';
import { deskOwner, type RoleOwner } from './owner-rules';
import { type About, insertRequest, isCategoryOf, type NewRequest } from './queries/insert-request';
import { loadEligible } from './queries/load-eligible';
import { readAncestors, readCategoryEmergency } from './queries/read-choices';

/** What all ways of filing have in common. */
export interface Draft {
  readonly kind: RequestKind;
  readonly title: string;
  readonly body: string;
  readonly place: PlaceInput | undefined;
  readonly category: string | null;
  readonly onBehalfOf: Beneficiary;
  readonly photos: readonly string[];
  /** Past triage to whoever is on duty. */
  readonly emergency?: Emergency | null;
  /** Left out by everything but complaints. */
  readonly about?: About;
}

/** For whom it is filed, by whom, and how it came. */
export interface Filing {
  readonly communityId: string;
  readonly settings: CommunitySettings;
  readonly requesterId: string;
  readonly recorder: NewRequest['recorder'];
  readonly channel: Channel;
  readonly receiptCode: string | null;
}

const aboutNobody: About = { unitId: null, personId: null, isDesk: false };

/** Whoever is on duty owns an emergency; with nobody on duty anywhere above, the desk does. */
async function emergencyOwner(
  { communityId, requesterId }: Filing,
  placeId: string,
  { db, now }: CommandContext,
): Promise<NewRequest['owner']> {
  const personId = await findOnDuty(db, placeId, now, [requesterId]);
  return personId === null ? { role: 'desk', nodeId: communityId } : { personId };
}

/**
 * Whoever sits at the desk and files something himself gets another desk member, or the street, as the first owner; a complaint about
 * the desk begins one level up.
 */
async function firstOwner(
  { communityId, requesterId, recorder }: Filing,
  placeId: string,
  about: About,
  { caller, db, now }: CommandContext,
): Promise<RoleOwner> {
  const isFromDesk = caller.grants.some(({ role }) => role === 'desk');
  if (!isFromDesk && !about.isDesk && about.personId === null) return { role: 'desk', nodeId: communityId };
  const holders = await loadEligible(db, placeId, shanghaiDate(now));
  const placeAncestors = about.isDesk ? await readAncestors(db, communityId) : [];
  const excluded = new Set([requesterId, recorder.id, about.personId ?? '']);
  return deskOwner(holders, excluded, { communityId, placeAncestors, isAboutDesk: about.isDesk });
}

/** When the first answer is due for each urgency that the category may turn out to have. */
function firstAnswers(now: Date, settings: CommunitySettings): Record<Urgency, string> {
  const policy = policyOf(settings);
  const due = (urgency: Urgency) => dueAfter(now, 'firstAnswer', urgency, policy).toISOString();
  return { normal: due('normal'), utilities: due('utilities'), urgent: due('urgent') };
}

/** The emergency that the category stands for, where the words did not say it: looked up only when the statement asks for it. */
function emergencyLeftOut({ emergency, category }: Draft, db: Database): Promise<Emergency | null> {
  return emergency || category === null ? Promise.resolve(null) : readCategoryEmergency(db, category);
}

/** Only a wrong place or a wrong category keeps a request from being stored; finds out which. */
async function whyNotFiled({ kind, category }: Draft, db: Database): Promise<Refusal> {
  const isKnown = category === null || (await isCategoryOf(db, kind, category));
  return new Refusal('INVALID', { fields: { [isKnown ? 'place.nodeId' : 'category']: 'notAllowed' } });
}

/** Stores a request and makes the desk its owner, the first answer due. */
export async function storeRequest(draft: Draft, filing: Filing, context: CommandContext): Promise<Receipt> {
  const { now } = context;
  const { settings, ...filed } = filing;
  const placeId = draft.place?.nodeId ?? filing.communityId;
  const about = draft.about ?? aboutNobody;
  const receipt = await insertRequest(
    context.db,
    {
      ...draft,
      ...filed,
      id: context.newId(),
      placeId,
      floor: draft.place?.floor || null,
      about,
      emergency: draft.emergency ?? null,
      owner: draft.emergency
        ? await emergencyOwner(filing, placeId, context)
        : await firstOwner(filing, placeId, about, context),
      filedAt: now,
      filedDay: shanghaiDate(now),
      firstAnswerDue: firstAnswers(now, settings),
    },
    context.command,
  );
  if (receipt) return receipt;
  const emergency = await emergencyLeftOut(draft, context.db);
  if (emergency) return storeRequest({ ...draft, emergency }, filing, context);
  throw await whyNotFiled(draft, context.db);
}

/** Stores what the caller files for himself, in his home community. */
export function fileRequest(draft: Draft, context: CommandContext): Promise<Receipt> {
  const { homeCommunityId: communityId, homeSettings: settings, personId } = context.caller;
  if (communityId === null) throw new Refusal('NO_HOME');
  const recorder = { id: personId, kind: 'requester' } as const;
  return storeRequest(
    draft,
    { communityId, settings, requesterId: personId, recorder, channel: 'miniProgram', receiptCode: null },
    context,
  );
}
