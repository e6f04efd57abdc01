import type { Database } from '../context';

/** A message as CloudEvents 1.0 has it; it carries ids and a version, never what a person wrote. */
export interface Message {
  readonly specversion: '1.0';
  readonly id: string;
  readonly source: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly data: { readonly communityId: string; readonly requestId: string; readonly version: number };
}

/** What a consumer works with: a transaction that also removes the messages, and time and ids as values. */
export interface ConsumerTools {
  readonly trx: Database;
  readonly now: Date;
  readonly newId: () => string;
}

/**
 * Handles messages in batches, all or none. Messages can come twice and in any order: a consumer compares the version and sets, so
 * that a repetition changes nothing.
 */
export interface Consumer {
  readonly name: string;
  handle(messages: readonly Message[], tools: ConsumerTools): Promise<void>;
}
