import { createHash } from 'node:crypto';
import { Kysely, PostgresDialect } from 'kysely';
import { Client, Pool, types } from 'pg';
import type { Database } from '../context';
import type { Tables } from './tables';

const dateOid = 1082;
types.setTypeParser(dateOid, (text) => text);

/** Limits of a connection, in milliseconds: nothing waits for ever. */
const sessionSettings =
  '-c jit=off -c statement_timeout=5000 -c lock_timeout=2000 -c idle_in_transaction_session_timeout=10000';

/** Names of statements by their text. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = createHash('sha1').update(text).digest('base64').slice(0, 20);
  names.set(text, name);
  return name;
}

/**
 * Names each statement by its text, so that PostgreSQL parses and plans it once per connection. The texts are few: they come from
 * templates, and lists go in as arrays.
 */
class PreparingClient extends Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's overloads cannot be named from outside
  override query(...args: any[]): any {
    const [text, values] = args;
    if (typeof text === 'string' && Array.isArray(values) && values.length > 0) {
      return Reflect.apply(super.query, this, [{ name: nameOf(text), text, values }, ...args.slice(2)]);
    }
    return Reflect.apply(super.query, this, args);
  }
}

/** How to reach the database. */
export interface DatabaseOptions {
  readonly url: string;
  /** Connections at most; a cloud function has one. */
  readonly poolSize: number;
  /** The role to act as, without rights to change tables; empty where a pooler forbids start-up options. */
  readonly role?: string;
  /** Whether statements are prepared; a pooler in transaction mode forbids it. */
  readonly prepare?: boolean;
}

/** Opens a pool of connections; nothing is connected until the first query. */
export function openDatabase({ url, poolSize, role = 'linli_app', prepare = true }: DatabaseOptions): {
  db: Database;
  close: () => Promise<void>;
} {
  const pool = new Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: 3000,
    // Connections are kept: closing idle ones sets and clears a timer around each statement.
    idleTimeoutMillis: 0,
    ...(role !== '' && { options: `-c role=${role} ${sessionSettings}` }),
    ...(prepare && { Client: PreparingClient }),
  });
  // An idle connection that breaks is replaced at the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  // So would one that breaks between two statements of a transaction; the next statement reports it.
  pool.on('connect', (client) => client.on('error', () => undefined));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { db, close: () => db.destroy() };
}
