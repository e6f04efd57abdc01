import * as z from 'zod/mini';

/** One row of a rating: 1 to 5 stars. */
export const Stars = z
  .int()
  .check(z.minimum(1, { error: 'notAllowed' }), z.maximum(5, { error: 'notAllowed' }));
