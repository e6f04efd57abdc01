/**
 * The shape of the database for kysely. Every query is written in SQL through the `sql` tag and names its row type itself, so that
 * the builder knows no table.
 */
export type Tables = Record<never, never>;
