import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Nothing } from '../shared/schemas';
import { categoryKinds, urgencies } from './kinds';

/** The categories a matter can have. */
export const categories = defineOperation({
  name: 'categories',
  function: 'requests',
  kind: 'query',
  access: 'resident',
  input: Nothing,
  output: z.strictObject({
    categories: z.array(
      z.strictObject({
        code: z.string(),
        name: z.string(),
        kind: z.enum(categoryKinds),
        urgency: z.enum(urgencies),
        /** Words that hint at this category when they occur in a report. */
        hints: z.array(z.string()),
      }),
    ),
  }),
});
