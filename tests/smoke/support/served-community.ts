import { randomUUID } from 'node:crypto';
import { operations } from '../../../cloud/contract/operations';
import type { Tables } from '../../../cloud/platform/database/tables';
import { type Community, enterWholeCommunity, type Person } from '../../support/community';
import { openTestDatabase, type TestDatabase } from '../../support/database';
import { type ServerProcess, serverFolder, startServer } from '../../support/server-process';

interface Start {
  readonly env?: Record<string, string>;
  /** Keeps what the server says, to be read in `log`. */
  readonly hasLog?: boolean;
}

/** What a call came to, as it lies in the answer. */
export interface Reply {
  readonly ok: boolean;
  readonly data?: unknown;
  readonly code?: string;
}

const functionOf = new Map<string, string>(operations.map((one) => [one.name, one.function]));

/** A community whose server is a process of its own, and everybody in it a caller over HTTP. */
export class ServedCommunity {
  private readonly tokens = new Map<Person, string>();

  private constructor(
    readonly community: Community,
    private readonly database: TestDatabase<Tables>,
    private readonly folder: ReturnType<typeof serverFolder>,
    private readonly start: Start,
    private server: ServerProcess,
  ) {}

  /** Enters a community and starts a server for it. */
  static async open(start: Start = {}): Promise<ServedCommunity> {
    const database = await openTestDatabase<Tables>(2);
    const community = await enterWholeCommunity(database.pool);
    await database.pool.query('update deployment set is_demo = true');
    await database.pool.query(
      `insert into person_identity select 'demo', subject, person_id from person_identity`,
    );
    const folder = serverFolder();
    const server = await startServer(database.url, folder.path, started(start, folder.path));
    return new ServedCommunity(community, database, folder, start, server);
  }

  get pool() {
    return this.database.pool;
  }

  get log(): string {
    return logIn(this.folder.path);
  }

  /** Kills the server as a machine that goes down would. */
  kill(): Promise<void> {
    return this.server.stop('SIGKILL');
  }

  /** Starts it again where it was. */
  async startAgain(): Promise<void> {
    const { path } = this.folder;
    this.server = await startServer(this.database.url, path, {
      ...started(this.start, path),
      port: this.server.port,
    });
  }

  async tokenOf(person: Person): Promise<string> {
    const known = this.tokens.get(person);
    if (known) return known;
    const response = await fetch(`${this.server.address}/demo/session`, {
      method: 'POST',
      body: JSON.stringify({ person }),
    });
    const { token } = (await response.json()) as { token: string };
    this.tokens.set(person, token);
    return token;
  }

  /** Calls an operation, and answers whatever comes back. */
  async call(person: Person, operation: string, input: object, key: string = randomUUID()): Promise<Reply> {
    const response = await fetch(`${this.server.address}/fn/${functionOf.get(operation)}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${await this.tokenOf(person)}` },
      body: JSON.stringify({ operation, input, key }),
    });
    return (await response.json()) as Reply;
  }

  /** Calls an operation that is to succeed; throws who was refused what with which code. */
  async does<Data>(person: Person, operation: string, input: object, key?: string): Promise<Data> {
    const reply = await this.call(person, operation, input, key);
    if (!reply.ok) throw new Error(`${person} ${operation}: ${reply.code}`);
    return reply.data as Data;
  }

  /** One move of a matter on what its page says; when routing was faster, the person looks again, as on the phone. */
  async moves(
    person: Person,
    operation: string,
    requestId: string,
    input: object,
    hasVersion = true,
    send: ServedCommunity['call'] = (...given) => this.call(...given),
  ): Promise<string> {
    const ref = { communityId: this.community.communityId, requestId };
    for (let look = 0; ; look += 1) {
      const { version } = await this.does<{ version: number }>(person, 'matter', ref);
      const reply = await send(person, operation, { ...ref, ...(hasVersion && { version }), ...input });
      if (reply.ok) return (reply.data as { state: string }).state;
      if (look === 2 || reply.code !== 'CHANGED') throw new Error(`${person} ${operation}: ${reply.code}`);
    }
  }

  async close(): Promise<void> {
    await this.server.stop();
    await this.database.close();
    this.folder.remove();
  }
}

function logIn(folder: string): string {
  return `${folder}/server.log`;
}

function started({ env, hasLog = false }: Start, folder: string) {
  return { ...(env && { env }), ...(hasLog && { log: logIn(folder) }) };
}
