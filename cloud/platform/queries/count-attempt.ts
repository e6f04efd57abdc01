import { sql } from 'kysely';
import type { Database } from '../context';

/** What is tried, by whom, and how often that is allowed in how many seconds. */
export interface Attempt {
  readonly what: string;
  /** A person's id, or the hash of an address or code. */
  readonly who: string;
  readonly most: number;
  readonly withinSeconds: number;
}

/** Counts one more try and says which one it is in its time; forgets some of those of the day before. */
export async function countAttempt(
  db: Database,
  { what, who, withinSeconds }: Attempt,
  at: Date,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    with past as (
      delete from attempt where (what, who) in (
        select what, who from attempt where began_at < ${at}::timestamptz - interval '1 day' and (what, who) <> (${what}, ${who})
        order by began_at limit 20 for update skip locked)
    )
    insert into attempt as a (what, who, began_at, count) values (${what}, ${who}, ${at}, 1)
    on conflict (what, who) do update set
      count = case when a.began_at <= excluded.began_at - make_interval(secs => ${withinSeconds}) then 1 else a.count + 1 end,
      began_at = case when a.began_at <= excluded.began_at - make_interval(secs => ${withinSeconds}) then excluded.began_at
        else a.began_at end
    returning count`.execute(db);
  return rows[0]?.count ?? 0;
}
