import { allowedMoves } from '../../contract/requests/allowed-moves';
import { categoryKindOf, type Urgency } from '../../contract/requests/kinds';
import type { matter as operation, Step } from '../../contract/requests/matter';
import { suggestCategory } from '../../contract/requests/suggest-category';
import type { OutputOf } from '../../contract/shared/operation';
import type { Context, UseCase } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { dueAfter, spanOf } from './deadlines';
import { type Disclosure, disclose } from './disclosure';
import { loadSnapshot } from './queries/load-snapshot';
import { readCategories } from './queries/read-choices';
import { type MatterDetail, readMatter } from './queries/read-matter';
import { readSteps, type StepRow } from './queries/read-steps';
import type { Snapshot } from './snapshot';
import { canSee, factsOf, standingsOf } from './standing';

type Matter = OutputOf<typeof operation>;

/** The name behind a step, as far as the reader may know it: units and their workers by name, a claimant only once matched. */
function actorNameOf(row: StepRow, seen: Disclosure): string | null {
  if (seen.hidesRequester && row.actorKind === 'requester') return null;
  if (seen.isStaff) return row.unitName && row.actorName ? `${row.unitName} ${row.actorName}` : row.actorName;
  if (row.actorKind === 'unit')
    return row.unitName && row.actorName ? `${row.unitName} ${row.actorName}` : row.unitName;
  if (row.actorKind === 'gridWorker') return row.actorName;
  return row.actorKind === 'claimant' && (seen.claimantContact || seen.isMatchedClaimant)
    ? row.actorName
    : null;
}

function stepOf(row: StepRow, request: Snapshot, seen: Disclosure, { caller, photoLink }: Context): Step {
  return {
    version: row.version,
    move: row.move,
    state: row.state,
    at: row.at.toISOString(),
    actor: row.actorId === caller.personId ? 'you' : row.actorKind,
    actorName: actorNameOf(row, seen),
    words: seen.isPublicOnly || (row.move === 'proposeDecline' && !seen.isStaff) ? null : row.words,
    photos:
      seen.isPublicOnly || row.version === 1
        ? []
        : row.photoIds.map((id) => photoLink(request.communityId, id)),
    receiverName: row.receiverName,
    dueAt: row.resolveBy ?? row.dueAt,
    outcome: row.outcome,
    solved: row.solved,
    visitAt: row.visitAt,
    assignedName: row.assignedName,
    corrections: row.corrections,
  };
}

/** Steps that only staff read: what the desk weighs, and how the machine routed. */
function isForReader(row: StepRow, seen: Disclosure): boolean {
  if (seen.isStaff) return true;
  if (row.move === 'route' || row.move === 'proposeDecline') return false;
  return (
    !seen.isPublicOnly ||
    ['publish', 'claim', 'match', 'release', 'resolve', 'check', 'thank'].includes(row.move)
  );
}

function claimOf(request: Snapshot, detail: MatterDetail, seen: Disclosure, now: Date): Matter['claim'] {
  const { claim } = request;
  if (!claim || (claim.state !== 'claimed' && claim.state !== 'matched')) return null;
  const mayName = seen.isStaff || seen.claimantContact || seen.isMatchedClaimant;
  return {
    state: claim.state,
    claimantName: mayName ? detail.claimantName : null,
    termEndsAt: claim.termEndsAt.toISOString(),
    isOverdue: claim.termEndsAt < now,
  };
}

function proposalOf(detail: MatterDetail): Matter['proposal'] {
  const id = detail.proposedUnitId ?? detail.proposedPersonId;
  if (id === null) return null;
  return {
    receiver: { kind: detail.proposedUnitId === null ? 'person' : 'unit', id },
    name: detail.proposedName ?? '',
  };
}

/** What the words suggest to whoever accepts it; nobody else is told, and nothing is set by it. */
async function suggestedOf(
  { kind }: Snapshot,
  { title, text }: MatterDetail,
  moves: Matter['moves'],
  { db }: Context,
): Promise<Matter['suggestedCategory']> {
  if (!moves.includes('accept')) return null;
  const all = await readCategories(db);
  const fitting = all.filter((one) => one.kind === categoryKindOf(kind));
  const found = suggestCategory(`${title}\n${text}`, fitting)?.category;
  return found ? { code: found.code, name: found.name, urgency: found.urgency } : null;
}

function resolveByOf({ state, policy }: Snapshot, now: Date): Matter['resolveBy'] {
  if (state !== 'submitted' && state !== 'accepted') return null;
  const term = (urgency: Urgency) => ({
    span: spanOf('resolve', urgency, policy),
    dueAt: dueAfter(now, 'resolve', urgency, policy).toISOString(),
  });
  return { normal: term('normal'), utilities: term('utilities'), urgent: term('urgent') };
}

function filedPhotos(request: Snapshot, rows: readonly StepRow[], { photoLink }: Context): Matter['photos'] {
  const ids = rows.find(({ version }) => version === 1)?.photoIds ?? [];
  return ids.map((id) => photoLink(request.communityId, id));
}

/** The written part: before the match a claimant reads the published words only, and no door. */
function writtenPart(request: Snapshot, detail: MatterDetail, seen: Disclosure, photos: Matter['photos']) {
  const place = { nodeId: request.placeId, label: detail.placeLabel, floor: detail.floor };
  if (!seen.isPublicOnly)
    return { title: detail.title, text: detail.text, photos, place, onBehalfOf: detail.onBehalfOf };
  const shown = request.wallRank === null ? null : detail.publication;
  return {
    title: shown?.title ?? '',
    text: shown?.story ?? '',
    photos: [],
    // The entrance's id would say what its label must not.
    place: { nodeId: request.communityId, label: detail.buildingLabel, floor: null },
    onBehalfOf: 'self' as const,
  };
}

function questionOf(request: Snapshot, rows: readonly StepRow[], seen: Disclosure): Matter['question'] {
  if (!request.pausedTurn || !request.dueAt || seen.isPublicOnly) return null;
  const asked = rows.find(({ move }) => move === 'ask');
  return { words: asked?.words ?? '', until: request.dueAt.toISOString() };
}

function aboutOf(request: Snapshot, detail: MatterDetail, seen: Disclosure): Matter['about'] {
  if (request.kind !== 'complaint' || seen.hidesRequester) return null;
  return { isDesk: request.isAboutDesk, name: detail.aboutName };
}

function staffPart(request: Snapshot, detail: MatterDetail, seen: Disclosure, now: Date) {
  const workOrder = request.workOrder && {
    receiverName: detail.receiverName ?? '',
    receiverPhone: detail.receiverPhone,
    takenByName: detail.takenByName,
    dueAt: request.workOrder.dueAt.toISOString(),
    instruction: seen.isStaff ? detail.instruction : null,
    assignedName: detail.assignedName,
    visitAt: request.workOrder.visitAt?.toISOString() ?? null,
  };
  const declineProposal =
    request.declineProposedBy === null
      ? null
      : { byName: detail.declineByName ?? '', reason: detail.declineReason ?? '' };
  return {
    workOrder: seen.isPublicOnly ? null : workOrder,
    helpers: seen.isPublicOnly ? [] : detail.helpers,
    channel: seen.isStaff ? detail.channel : null,
    about: aboutOf(request, detail, seen),
    proposal: seen.isStaff ? proposalOf(detail) : null,
    resolveBy: seen.isStaff ? resolveByOf(request, now) : null,
    declineProposal: seen.isStaff ? declineProposal : null,
    requesterContact: seen.requesterContact
      ? { name: detail.requesterName, phone: detail.requesterPhone }
      : null,
    claimantContact: seen.claimantContact
      ? { name: detail.claimantName ?? '', phone: detail.claimantPhone ?? '' }
      : null,
  };
}

/** Reads one request as far as the caller may see it; to whoever may not see it at all it does not exist. */
export const matter: UseCase<typeof operation> = async (input, context) => {
  const { caller, db, now } = context;
  const request = await loadSnapshot(db, input.communityId, input.requestId);
  if (!request || !canSee(caller, request)) throw new Refusal('NOT_FOUND');
  const detail = await readMatter(db, input.communityId, input.requestId);
  if (!detail) throw new Refusal('NOT_FOUND');
  const rows = await readSteps(db, input.communityId, input.requestId);
  const seen = disclose(caller, request);
  const standings = standingsOf(caller, request);
  const visible = rows.filter((row) => isForReader(row, seen));
  const moves = allowedMoves(factsOf(request), standings);
  return {
    communityId: request.communityId,
    requestId: request.requestId,
    version: request.version,
    number: detail.number,
    kind: request.kind,
    state: request.state,
    ...writtenPart(request, detail, seen, filedPhotos(request, rows, context)),
    category: request.category === null ? null : { code: request.category, name: detail.categoryName ?? '' },
    urgency: request.urgency,
    filedAt: detail.filedAt.toISOString(),
    firstAnswerDueAt: detail.firstAnswerDueAt.toISOString(),
    ownerKind: detail.ownerKind,
    ownerName: detail.ownerName,
    dueAt: request.dueAt?.toISOString() ?? null,
    standings: [...standings],
    moves,
    steps: visible.map((row) => stepOf(row, request, seen, context)),
    published: request.wallRank === null ? null : detail.publication,
    claim: claimOf(request, detail, seen, now),
    releases: request.releases,
    returns: detail.returns,
    ...staffPart(request, detail, seen, now),
    suggestedCategory: await suggestedOf(request, detail, moves, context),
    question: questionOf(request, rows, seen),
    rating: seen.isPublicOnly ? null : detail.rating,
  };
};
