import { Client } from 'pg';
import { migrations } from '../migrations/all';

/** Any number, the same for all deployments: two of them must not migrate at once. */
const migrationLock = 7_355_608;

/** Brings a database to the newest schema, each migration in a transaction of its own. Returns the names of those that ran. */
export async function migrate(url: string): Promise<string[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock]);
    const done = await appliedMigrations(client);
    const ran: string[] = [];
    for (const { name, sql } of migrations.filter((one) => !done.has(one.name))) {
      await client.query('begin');
      await client.query(sql);
      await client.query('insert into schema_migration (name) values ($1)', [name]);
      await client.query('commit');
      ran.push(name);
    }
    return ran;
  } finally {
    await client.end();
  }
}

async function appliedMigrations(client: Client): Promise<Set<string>> {
  const table = await client.query("select to_regclass('schema_migration') as found");
  if (table.rows[0].found === null) return new Set();
  const { rows } = await client.query<{ name: string }>('select name from schema_migration');
  return new Set(rows.map((row) => row.name));
}
