import { createHash } from 'node:crypto';
import type { CommandContext } from '../../platform/context';
import { Refusal } from '../../platform/refusal';
import { readNeighbour } from './queries/read-neighbours';

/** Somebody without an account is known by the telephone number within the community. */
function attendeeByPhone(communityId: string, phone: string): string {
  const digits = phone.replaceAll(/\D/g, '');
  const hex = createHash('sha256').update(`${communityId} ${digits}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Whom staff mean: a neighbour with an account, or whoever has that telephone. Throws what forbids it. */
export async function attendeeOf(
  input: { readonly communityId: string; readonly personId?: string | undefined; readonly phone: string },
  { caller, db }: Pick<CommandContext, 'caller' | 'db'>,
): Promise<{ personId: string | null; attendeeId: string }> {
  const { communityId, phone } = input;
  const personId = input.personId ?? null;
  // Limits do not bind staff, so nobody acts so for himself.
  if (personId === caller.personId) throw new Refusal('CONFLICT_OF_INTEREST');
  if (personId !== null && !(await readNeighbour(db, communityId, personId)))
    throw new Refusal('INVALID', { fields: { personId: 'notAllowed' } });
  return { personId, attendeeId: personId ?? attendeeByPhone(communityId, phone) };
}
