import { randomUUID } from 'node:crypto';
import type { ErrorCode, Reply } from '../contract/shared/errors';
import type { FunctionName } from '../contract/shared/operation';
import { type Call, carryOut, type ServePorts } from './carry-out';
import type { Served } from './context';
import { describeFault, isBadValue, isOutOfReach, isPhotoConflict } from './faults';
import type { Identity } from './identity';
import { parseInput, parseKey } from './parse-input';
import { Refusal } from './refusal';

export type { ServePorts } from './carry-out';

/** One function: an event and an identity in, a reply out. Never throws. */
export type Serve = (event: unknown, identity: Identity | null) => Promise<Reply>;

function parse(event: unknown, identity: Identity | null, byName: ReadonlyMap<string, Served>): Call {
  const fields = (typeof event === 'object' && event !== null ? event : {}) as Record<string, unknown>;
  const one = typeof fields.operation === 'string' ? byName.get(fields.operation) : undefined;
  if (!one) throw new Refusal('UNKNOWN_OPERATION');
  if (!identity) throw new Refusal('UNAUTHENTICATED');
  const key = one.operation.kind === 'command' ? parseKey(fields.key) : null;
  return { one, input: parseInput(one.operation, fields.input), key, identity };
}

function codeOf(error: unknown): ErrorCode {
  if (error instanceof Refusal) return error.code;
  if (isPhotoConflict(error)) return 'PHOTO_NOT_YOURS';
  if (isBadValue(error)) return 'INVALID';
  return isOutOfReach(error) ? 'UNAVAILABLE' : 'INTERNAL';
}

/** Logs how a call failed and words it for the caller; what was asked stays out of both. */
function fail(error: unknown, facts: { traceId: string }, log: ServePorts['log']): Reply {
  const code = codeOf(error);
  const { traceId } = facts;
  if (!(error instanceof Refusal)) {
    log.error({ ...facts, code, ...describeFault(error) }, 'failed');
    return { ok: false, code, traceId };
  }
  const { fields, because } = error.facts;
  log.info({ ...facts, code, because, fields }, 'refused');
  return { ok: false, code, ...(fields && { fields }), traceId };
}

/** Serves the operations of one function: parses strictly, finds out who calls, replays or runs, and words every end as a code. */
export function serve(name: FunctionName, everything: readonly Served[], ports: ServePorts): Serve {
  const own = everything.filter(({ operation }) => operation.function === name);
  const byName = new Map(own.map((one) => [one.operation.name, one]));
  return async (event, identity) => {
    const startedAt = performance.now();
    const traceId = randomUUID();
    const facts = () => ({
      traceId,
      function: name,
      operation,
      ms: Math.round(performance.now() - startedAt),
    });
    let operation = 'unknown';
    try {
      const call = parse(event, identity, byName);
      operation = call.one.operation.name;
      const data = await carryOut(call, ports);
      ports.log.info(facts(), 'served');
      return { ok: true, data };
    } catch (error) {
      return fail(error, facts(), ports.log);
    }
  };
}
