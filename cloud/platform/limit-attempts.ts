import { createHash } from 'node:crypto';
import type { Database } from './context';
import { type Attempt, countAttempt } from './queries/count-attempt';
import { Refusal } from './refusal';

/** Throws TOO_MANY when something is tried more often than allowed. What is refused counts too, and no rollback takes it back. */
export async function limitAttempts(db: Database, attempt: Attempt, now: Date): Promise<void> {
  if ((await countAttempt(db, attempt, now)) > attempt.most)
    throw new Refusal('TOO_MANY', { because: `${attempt.what} tried too often` });
}

/** What an address or a code is counted under, so that neither is stored. */
export function hashedWho(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
