import type { Kysely } from 'kysely';
import type { Grant } from '../contract/session/sign-in';
import type { InputOf, Operation, OutputOf } from '../contract/shared/operation';
import type { PhotoLink } from '../contract/shared/schemas';
import type { Tables } from './database/tables';
import type { PhoneNumbers } from './wechat/phone-answers';

/** The database, or a transaction on it. */
export type Database = Kysely<Tables>;

/** Who calls: read fresh from the database on each call, from an identity that the platform vouches for. */
export interface Caller {
  readonly personId: string;
  readonly callName: string;
  readonly homeCommunityId: string | null;
  readonly homePlaceId: string | null;
  /** The home community's own numbers, as its administrator set them; empty without a home. */
  readonly homeSettings: object;
  /** The roles in force today. */
  readonly grants: readonly Grant[];
}

/** What a command must record in the transaction of its effect, so that a repetition is answered and not repeated. */
export interface CommandKey {
  /** The community the command is for: `input.communityId`, else the caller's home, else the nil UUID. */
  readonly scopeId: string;
  readonly personId: string;
  readonly key: string;
  readonly operation: string;
  readonly inputHash: Buffer;
}

/** Everything a use case gets besides its input: the caller, and time and ids as values. */
export interface Context {
  readonly caller: Caller;
  readonly now: Date;
  readonly newId: () => string;
  readonly db: Database;
  /** Signs the links of a photo for ten minutes. */
  readonly photoLink: (communityId: string, photoId: string) => PhotoLink;
  /** Asks WeChat for a number by its button's code; missing where the deployment cannot. */
  readonly phoneNumbers?: PhoneNumbers | undefined;
}

/** What a command's use case gets besides: the key to record with its effect. */
export interface CommandContext extends Context {
  readonly command: CommandKey;
}

/** Carries out one operation of the contract. Throws a Refusal when a rule says no. */
export type UseCase<O extends Operation> = (
  input: InputOf<O>,
  context: O['kind'] extends 'command' ? CommandContext : Context,
) => Promise<OutputOf<O>>;

/** What a key has served for: the fingerprint of the input, and the reply or the row that keeps it. */
export interface StoredReply {
  readonly inputHash: Buffer;
  readonly reply: unknown;
  /** The request or booking that was made; null where the reply itself is stored. */
  readonly madeId: string | null;
}

/** Reads what was answered when a row was made, however long ago. */
export type FindReply = (db: Database, communityId: string, madeId: string) => Promise<unknown>;

/** An operation with the use case that carries it out. */
export interface Served<O extends Operation = Operation> {
  readonly operation: O;
  readonly run: UseCase<O>;
  readonly findReply?: FindReply;
}

/** Pairs an operation with its use case, types checked. */
export function served<O extends Operation>(operation: O, run: UseCase<O>, findReply?: FindReply): Served {
  return { operation, run, ...(findReply && { findReply }) } as unknown as Served;
}
