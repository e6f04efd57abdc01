import { untieAccount } from '../../../community/accounts';
import { invitationMs, invitationTries, newInvitation } from '../../../community/invitations';
import { recordAccount } from '../../../community/queries/accounts';
import { keepInvitation } from '../../../community/queries/invitations';
import type {
  invitePerson as inviteOperation,
  untiePerson as untieOperation,
} from '../../../contract/administration/accounts';
import type { CommandContext, Database, UseCase } from '../../../platform/context';
import { Refusal } from '../../../platform/refusal';
import { commandAlone } from '../queries/alone';
import { readNamed } from '../queries/edit-roles';
import { administered } from '../reach';

/** Throws unless somebody is wholly within the administrator's reach. */
async function refuseOthers(trx: Database, personId: string, { caller }: CommandContext) {
  const named = await readNamed(trx, personId, administered(caller));
  if (!named) throw new Refusal('NOT_FOUND');
  if (!named.isMine) throw new Refusal('FORBIDDEN');
  return named;
}

/** Makes a code for somebody. The recorded reply carries none, so that it lies nowhere in the clear. */
export const invitePerson: UseCase<typeof inviteOperation> = async ({ personId }, context) => {
  const { now, caller } = context;
  const { code, ...kept } = await newInvitation();
  const expiresAt = new Date(now.getTime() + invitationMs);
  const reply = await commandAlone(context, async (trx) => {
    const { phone } = await refuseOthers(trx, personId, context);
    if (!phone) throw new Refusal('INVALID', { fields: { personId: 'notAllowed' } });
    const invitedBy = caller.personId;
    await keepInvitation(trx, { ...kept, personId, invitedBy, at: now, expiresAt, tries: invitationTries });
    await recordAccount(trx, { personId, change: 'invited', means: 'administrator', by: invitedBy }, now);
    return { code: null, expiresAt: expiresAt.toISOString() };
  });
  return { ...reply, code };
};

/** Parts somebody from his account; nobody parts himself, who would find no way back. */
export const untiePerson: UseCase<typeof untieOperation> = ({ personId }, context) =>
  commandAlone(context, async (trx) => {
    await refuseOthers(trx, personId, context);
    if (personId === context.caller.personId) throw new Refusal('FORBIDDEN');
    await untieAccount(trx, { personId, means: 'administrator', by: context.caller.personId }, context.now);
    return { personId };
  });
