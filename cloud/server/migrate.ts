import { migrate } from '../platform/migrate';

/** Migrates the database of `MIGRATION_DATABASE_URL`, else of `DATABASE_URL`: the deploy command. */
async function main(): Promise<void> {
  const url = process.env.MIGRATION_DATABASE_URL ?? process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is not set');
  const ran = await migrate(url);
  process.stdout.write(ran.length ? `migrated: ${ran.join(', ')}\n` : 'the schema is current\n');
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
