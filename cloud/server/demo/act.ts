import { v7 as uuidv7 } from 'uuid';
import type { CommandContext, Database, Served } from '../../platform/context';
import { drain } from '../../platform/dispatch-queue/postgres-queue';
import { consumers } from '../background';
import { loadPerson } from './queries/load-person';

/** What a command answers, as far as a history needs it. */
export interface Done {
  readonly requestId: string;
  readonly version: number;
}

/** Lets people of the demo do things at any moment of the past, by the same use cases that serve the living. */
export function actors(db: Database, everything: readonly Served[], communityId: string) {
  const byName = new Map(everything.map((one) => [one.operation.name, one]));
  const callers = new Map<string, CommandContext['caller']>();

  async function callerOf(personId: string): Promise<CommandContext['caller']> {
    const known = callers.get(personId);
    if (known) return known;
    const found = await loadPerson(db, personId);
    callers.set(personId, found);
    return found;
  }

  return {
    /** Runs a command as somebody, at a moment. */
    async does(personId: string, operation: string, input: object, now: Date): Promise<Done> {
      const one = byName.get(operation);
      if (!one) throw new Error(`no operation ${operation}`);
      const key = uuidv7();
      const command = { scopeId: communityId, personId, key, operation, inputHash: Buffer.from(key) };
      const caller = await callerOf(personId);
      const photoLink = (_community: string, photoId: string) => ({ photoId, url: '', thumbUrl: '' });
      const run = one.run as (asked: unknown, context: CommandContext) => Promise<Done>;
      return run(input, { caller, now, newId: () => uuidv7(), db, photoLink, command });
    },
    /** Lets the queue do what it has to do at a moment. */
    async deliver(now: Date): Promise<void> {
      const silent = { error: () => undefined, warn: () => undefined };
      await drain(consumers, {
        db,
        clock: () => now,
        newId: () => uuidv7(),
        log: silent,
      });
    },
  };
}
