import { whoseInvitation } from '../../community/invitations';
import { recordAccount } from '../../community/queries/accounts';
import { enterInvited, useUpInvitation } from '../../community/queries/invitations';
import type { Context } from '../../platform/context';
import { hashedWho, limitAttempts } from '../../platform/limit-attempts';
import { enterSessionOf } from '../../platform/queries/enter-session';
import { Refusal } from '../../platform/refusal';
import { sessionDays } from '../../platform/sessions';

const dayMs = 86_400_000;
/** Of all addresses together: a village hands out a few codes a day. */
const together = { what: 'invitation anywhere', who: hashedWho(''), most: 300, withinSeconds: 3600 };

/** Signs a browser in as the person whose code it has, once. Throws INVITATION_WRONG or TOO_MANY. */
export async function enterByInvitation(
  { db, now, newId }: Pick<Context, 'db' | 'now' | 'newId'>,
  typed: { phone: string; code: string; address: string },
): Promise<{ sessionId: string; personId: string }> {
  await limitAttempts(db, together, now);
  const { personId, codeHash } = await whoseInvitation(db, { ...typed, who: typed.address }, now);
  const sessionId = newId();
  await db.transaction().execute(async (trx) => {
    if (!(await useUpInvitation(trx, personId, codeHash))) throw new Refusal('INVITATION_WRONG');
    await enterInvited(trx, personId);
    const expiresAt = new Date(now.getTime() + sessionDays * dayMs);
    await enterSessionOf(trx, personId, { id: sessionId, createdAt: now, expiresAt });
    await recordAccount(trx, { personId, change: 'tied', means: 'invitation', by: personId }, now);
  });
  return { sessionId, personId };
}
