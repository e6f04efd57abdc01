import * as z from 'zod/mini';

/** How much of a list is written as one sheet, and how big its text may be. */
export const tableLimits = { rows: 20_000, columns: 30, bytes: 4 * 1024 * 1024 } as const;

/** A list as the page shows it, to be written as a sheet: its name, and its rows with the headings first. */
export const Table = z.strictObject({
  name: z.string().check(z.minLength(1), z.maxLength(60)),
  rows: z
    .array(z.array(z.string().check(z.maxLength(2000))).check(z.maxLength(tableLimits.columns)))
    .check(z.minLength(1), z.maxLength(tableLimits.rows + 1)),
});
export type Table = z.infer<typeof Table>;
