import { randomBytes } from 'node:crypto';
import { Client, Pool } from 'pg';
import { prepareTemplate } from '../../config/test-template.mjs';
import { type Community, enterWholeCommunity } from '../support/community';

/** A database of the bench's own with a community in it. */
export interface BenchDatabase {
  readonly url: string;
  readonly pool: Pool;
  readonly community: Community;
  /** WeChat's words for the residents entered beside the community's people. */
  readonly residents: readonly string[];
  close(): Promise<void>;
}

/** So many residents write at once that no two of them wait for each other's row. */
const residentCount = 2000;

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function enterResidents(pool: Pool, community: Community): Promise<string[]> {
  await pool.query(
    `with resident as (
       insert into person (id, call_name, home_community_id, home_place_id, created_at)
       select gen_random_uuid(), 'resident-' || n, $1, $2, now() from generate_series(1, $3::int) n returning id, call_name
     ) insert into person_identity select 'wechat', call_name, id from resident`,
    [community.communityId, community.entranceId, residentCount],
  );
  return Array.from({ length: residentCount }, (_, index) => `resident-${index + 1}`);
}

/** Clones the migrated schema into a database of the bench's server and enters a community with 2,000 residents. */
export async function openBenchDatabase(server: string): Promise<BenchDatabase> {
  const template = await prepareTemplate(server);
  const name = `linli_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  await administer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const pool = new Pool({ connectionString: url.href, max: 4 });
  const community = await enterWholeCommunity(pool);
  const residents = await enterResidents(pool, community);
  return {
    url: url.href,
    pool,
    community,
    residents,
    async close() {
      await pool.end();
      await administer(server, `drop database ${name}`);
    },
  };
}

/** The settings that decide what a durable commit costs, and the size of the machine, as one line of the bench. */
export async function readSettings(server: string): Promise<Record<string, string>> {
  const client = new Client({ connectionString: server });
  await client.connect();
  const { rows } = await client.query(
    `select name, setting from pg_settings where name in
       ('fsync','synchronous_commit','full_page_writes','shared_buffers','max_wal_size','server_version')`,
  );
  await client.end();
  return Object.fromEntries(rows.map(({ name, setting }) => [name, setting]));
}
