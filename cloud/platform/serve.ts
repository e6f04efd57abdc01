import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import type { ErrorCode, Reply } from '../contract/shared/errors';
import type { Access, FunctionName } from '../contract/shared/operation';
import type { PhotoLink } from '../contract/shared/schemas';
import type { Caller, CommandContext, Context, Database, Served } from './context';
import { describeFault, isOutOfReach, isPhotoConflict, isTwin } from './faults';
import type { Identity } from './identity';
import { fingerprint, parseInput, parseKey } from './parse-input';
import { enterPerson, loadCaller, nobodysCommunity, type StoredReply } from './queries/load-caller';
import { Refusal } from './refusal';

/** What serving needs from outside; time and ids come in as values. */
export interface ServePorts {
  readonly db: Database;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly photoLink: (communityId: string, photoId: string) => PhotoLink;
  /** Throws UNAVAILABLE while the database cannot serve this program. */
  readonly ready?: () => Promise<void>;
}

/** One function: an event and an identity in, a reply out. Never throws. */
export type Serve = (event: unknown, identity: Identity | null) => Promise<Reply>;

interface Call {
  readonly one: Served;
  readonly input: Record<string, unknown>;
  readonly key: string | null;
  readonly identity: Identity;
}

/** The day in Asia/Shanghai, which keeps UTC+8 all year. */
function today(now: Date): string {
  return new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

function mayCall(access: Access, caller: Caller): boolean {
  if (access === 'anyone') return true;
  if (access === 'resident') return caller.homeCommunityId !== null || caller.grants.length > 0;
  return caller.grants.some(({ role }) => access.includes(role));
}

/** Serves the operations of one function: parses strictly, finds out who calls, replays or runs, and words every end as a code. */
export function serve(name: FunctionName, everything: readonly Served[], ports: ServePorts): Serve {
  const byName = new Map(
    everything.filter(({ operation }) => operation.function === name).map((one) => [one.operation.name, one]),
  );

  function parse(event: unknown, identity: Identity | null): Call {
    const { operation, input, key } = (typeof event === 'object' && event !== null ? event : {}) as Record<
      string,
      unknown
    >;
    const one = typeof operation === 'string' ? byName.get(operation) : undefined;
    if (!one) throw new Refusal('UNKNOWN_OPERATION');
    if (!identity) throw new Refusal('UNAUTHENTICATED');
    const parsedKey = one.operation.kind === 'command' ? parseKey(key) : null;
    return { one, input: parseInput(one.operation, input), key: parsedKey, identity };
  }

  async function find(call: Call, now: Date): Promise<{ caller: Caller; stored: StoredReply | null }> {
    const { communityId } = call.input;
    const asked = {
      now,
      today: today(now),
      key: call.key,
      scopeId: typeof communityId === 'string' ? communityId : null,
    };
    const found = await loadCaller(ports.db, call.identity, asked);
    if (found) return found;
    if (!('provider' in call.identity) || call.one.operation.access !== 'anyone')
      throw new Refusal('UNAUTHENTICATED');
    await enterPerson(ports.db, call.identity, ports.newId(), now);
    const entered = await loadCaller(ports.db, call.identity, asked);
    if (!entered) throw new Refusal('UNAUTHENTICATED');
    return entered;
  }

  function replay(stored: StoredReply, inputHash: Buffer): unknown {
    if (!stored.inputHash.equals(inputHash)) throw new Refusal('KEY_REUSED');
    return stored.reply;
  }

  async function run(call: Call): Promise<unknown> {
    await ports.ready?.();
    const now = ports.clock();
    const { caller, stored } = await find(call, now);
    const { operation } = call.one;
    if (!mayCall(operation.access, caller))
      throw new Refusal(operation.access === 'resident' ? 'NO_HOME' : 'FORBIDDEN');
    const { db, newId, photoLink } = ports;
    const context = { caller, now, newId, db, photoLink };
    const useCase = call.one.run as (input: unknown, context: Context | CommandContext) => Promise<unknown>;
    if (call.key === null) return useCase(call.input, context);
    const inputHash = fingerprint(operation.name, call.input);
    if (stored) return replay(stored, inputHash);
    const scopeId =
      (call.input.communityId as string | undefined) ?? caller.homeCommunityId ?? nobodysCommunity;
    const command = {
      scopeId,
      personId: caller.personId,
      key: call.key,
      operation: operation.name,
      inputHash,
    };
    try {
      return await useCase(call.input, { ...context, command });
    } catch (error) {
      if (!isTwin(error)) throw error;
      const twin = (await find(call, now)).stored;
      if (!twin) throw new Refusal('KEY_REUSED');
      return replay(twin, inputHash);
    }
  }

  function codeOf(error: unknown): ErrorCode {
    if (error instanceof Refusal) return error.code;
    if (isPhotoConflict(error)) return 'PHOTO_NOT_YOURS';
    return isOutOfReach(error) ? 'UNAVAILABLE' : 'INTERNAL';
  }

  return async (event, identity) => {
    const startedAt = performance.now();
    let operation = 'unknown';
    try {
      const call = parse(event, identity);
      operation = call.one.operation.name;
      const data = await run(call);
      ports.log.info({ function: name, operation, ms: Math.round(performance.now() - startedAt) }, 'served');
      return { ok: true, data };
    } catch (error) {
      const code = codeOf(error);
      const traceId = randomUUID();
      const facts = {
        function: name,
        operation,
        code,
        traceId,
        ms: Math.round(performance.now() - startedAt),
      };
      if (error instanceof Refusal)
        ports.log.info({ ...facts, because: error.facts.because, fields: error.facts.fields }, 'refused');
      else ports.log.error({ ...facts, ...describeFault(error) }, 'failed');
      const fields = error instanceof Refusal ? error.facts.fields : undefined;
      return { ok: false, code, ...(fields && { fields }), traceId };
    }
  };
}
