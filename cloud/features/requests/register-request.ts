import type { registerRequest as operation } from '../../contract/requests/register-request';
import { recorderRoles } from '../../contract/shared/roles';
import type { CommandContext, UseCase } from '../../platform/context';
import { enterNeighbour, findByPhone } from '../../platform/queries/neighbours';
import { Refusal } from '../../platform/refusal';
import { newShortCode } from '../../platform/short-code';
import { deriveTitle } from './derive-title';
import { storeRequest } from './file-request';
import { readPlaceHere } from './queries/read-choices';
import { findEmergency } from './reading/find-emergency';

/** In which capacity somebody registers at a place; throws NOT_FOUND where he holds no role that may. */
async function recorderAt(placeId: string, communityId: string, { caller, db }: CommandContext) {
  const place = await readPlaceHere(db, communityId, placeId);
  const role = recorderRoles.find((one) =>
    caller.grants.some((grant) => grant.role === one && place?.ancestors.includes(grant.nodeId)),
  );
  if (!place || !role) throw new Refusal('NOT_FOUND');
  const kind = role === 'buildingHead' ? ('staff' as const) : role;
  return { settings: place.settings, recorder: { id: caller.personId, kind } };
}

/** Whoever is known by that number in the community, else a neighbour without an account. */
async function requesterOf(
  { name, phone }: { name: string; phone?: string | undefined },
  communityId: string,
  context: CommandContext,
): Promise<{ id: string; hasAccount: boolean }> {
  const known = phone && (await findByPhone(context.db, communityId, phone));
  if (known) return known;
  const id = context.newId();
  await enterNeighbour(context.db, { id, name, phone: phone ?? null, communityId }, context.now);
  return { id, hasAccount: false };
}

/**
 * Registers for somebody what he told. Requester and recorder are two people, and only the requester withdraws and rates; on patrol
 * they are one, and others rate.
 */
export const registerRequest: UseCase<typeof operation> = async (input, context) => {
  const { communityId, kind, channel, text, place, photos } = input;
  const { settings, recorder } = await recorderAt(place.nodeId, communityId, context);
  return context.db.transaction().execute(async (trx) => {
    const within = { ...context, db: trx };
    const requester =
      kind === 'patrol' || !input.requester
        ? { id: recorder.id, hasAccount: true }
        : await requesterOf(input.requester, communityId, within);
    const receiptCode = requester.hasAccount ? null : newShortCode();
    const receipt = await storeRequest(
      {
        kind,
        title: deriveTitle(text),
        body: text,
        place,
        category: input.category ?? null,
        onBehalfOf: 'self',
        photos,
        emergency: kind === 'issue' || kind === 'patrol' ? (findEmergency(text)?.value ?? null) : null,
      },
      { communityId, settings, requesterId: requester.id, recorder, channel, receiptCode },
      within,
    );
    return { ...receipt, receiptCode };
  });
};
