import { sql } from 'kysely';
import type { Database } from '../context';

/** Whether the database carries the demo mark, and which migrations it has seen. */
export async function readDeployment(db: Database): Promise<{ isDemo: boolean; migrations: string[] }> {
  const { rows } = await sql<{ isDemo: boolean; migrations: string[] }>`
    select is_demo as "isDemo", array(select name from schema_migration order by name) as migrations from deployment`.execute(
    db,
  );
  return rows[0] ?? { isDemo: false, migrations: [] };
}

/** One person of the demo, for the picker. */
export interface DemoPerson {
  readonly person: string;
  readonly name: string;
  readonly roles: string[];
}

/** The people a demo lets one act as, in the order of their names' entry. */
export async function readDemoPeople(db: Database): Promise<DemoPerson[]> {
  const { rows } = await sql<DemoPerson>`
    select i.subject as person, p.call_name as name,
      array(select g.role from role_grant g where g.person_id = p.id and g.revoked_at is null order by g.id) as roles
    from person_identity i join person p on p.id = i.person_id where i.provider = 'demo' order by p.created_at, p.id`.execute(
    db,
  );
  return rows;
}
