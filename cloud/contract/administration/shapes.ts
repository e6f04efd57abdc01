import * as z from 'zod/mini';

/** What a row was when it was read: quoted by whoever changes it, so that nobody's work is lost unseen. */
export const Version = z.string().check(z.regex(/^[0-9]{1,10}$/, { error: 'wrongType' }));

/** A day of the community's calendar. */
export const Day = z.iso.date({ error: 'wrongType' });
