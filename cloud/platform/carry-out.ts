import type { Logger } from 'pino';
import type { Access } from '../contract/shared/operation';
import type { PhotoLink } from '../contract/shared/schemas';
import type { Caller, CommandContext, CommandKey, Context, Database, Served, StoredReply } from './context';
import { isTwin } from './faults';
import type { Identity } from './identity';
import { fingerprint } from './parse-input';
import { enterPerson, loadCaller, nobodysCommunity } from './queries/load-caller';
import { Refusal } from './refusal';
import type { PhoneNumbers } from './wechat/phone-answers';

/** What serving needs from outside; time and ids come in as values. */
export interface ServePorts {
  readonly db: Database;
  readonly log: Pick<Logger, 'info' | 'error'>;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly photoLink: (communityId: string, photoId: string) => PhotoLink;
  readonly phoneNumbers?: PhoneNumbers | undefined;
  /** Throws UNAVAILABLE while the database cannot serve this program. */
  readonly ready?: () => Promise<void>;
}

/** One call of an operation, parsed; `key` is null for a query. */
export interface Call {
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

/** Reads the caller and the reply stored for the key; whoever WeChat vouches for is entered where anyone may call. */
async function findCaller(
  call: Call,
  now: Date,
  ports: ServePorts,
): Promise<{ caller: Caller; stored: StoredReply | null }> {
  const { identity, key } = call;
  const { communityId } = call.input;
  const scopeId = typeof communityId === 'string' ? communityId : null;
  const asked = { now, today: today(now), key, scopeId };
  const found = await loadCaller(ports.db, identity, asked);
  if (found) return found;
  if (!('provider' in identity) || call.one.operation.access !== 'anyone')
    throw new Refusal('UNAUTHENTICATED');
  await enterPerson(ports.db, identity, ports.newId(), now);
  const entered = await loadCaller(ports.db, identity, asked);
  if (!entered) throw new Refusal('UNAUTHENTICATED');
  return entered;
}

/** Answers what is kept under the key for this very input. Throws KEY_REUSED when the key has served for something else. */
function replay(call: Call, stored: StoredReply | null, command: CommandKey, db: Database): unknown {
  if (!stored?.inputHash.equals(command.inputHash)) throw new Refusal('KEY_REUSED');
  return stored.madeId === null ? stored.reply : call.one.findReply?.(db, command.scopeId, stored.madeId);
}

async function runCommand(
  call: Call,
  key: string,
  stored: StoredReply | null,
  context: Context,
  ports: ServePorts,
): Promise<unknown> {
  const { operation, run } = call.one;
  const { caller } = context;
  const inputHash = fingerprint(operation.name, call.input);
  const scopeId =
    (call.input.communityId as string | undefined) ?? caller.homeCommunityId ?? nobodysCommunity;
  const command = { scopeId, personId: caller.personId, key, operation: operation.name, inputHash };
  if (stored) return replay(call, stored, command, ports.db);
  try {
    return await (run as (input: unknown, context: CommandContext) => Promise<unknown>)(call.input, {
      ...context,
      command,
    });
  } catch (error) {
    if (!isTwin(error)) throw error;
    return replay(call, (await findCaller(call, context.now, ports)).stored, command, ports.db);
  }
}

/** Finds out who calls and whether they may, then answers the stored reply of a repeated command, or runs the use case. */
export async function carryOut(call: Call, ports: ServePorts): Promise<unknown> {
  await ports.ready?.();
  const now = ports.clock();
  const { caller, stored } = await findCaller(call, now, ports);
  const { access } = call.one.operation;
  if (!mayCall(access, caller)) throw new Refusal(access === 'resident' ? 'NO_HOME' : 'FORBIDDEN');
  const { db, newId, photoLink, phoneNumbers } = ports;
  const context = { caller, now, newId, db, photoLink, phoneNumbers };
  if (call.key !== null) return runCommand(call, call.key, stored, context, ports);
  return (call.one.run as (input: unknown, context: Context) => Promise<unknown>)(call.input, context);
}
