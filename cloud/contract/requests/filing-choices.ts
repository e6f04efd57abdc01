import * as z from 'zod/mini';
import { places } from '../session/places';
import { defineOperation } from '../shared/operation';
import { Nothing } from '../shared/schemas';
import { categories } from './categories';

/** What a report form chooses from, the places of the own community and the categories, in one answer: a page asks few questions. */
export const filingChoices = defineOperation({
  name: 'filing-choices',
  function: 'requests',
  kind: 'query',
  access: 'resident',
  input: Nothing,
  output: z.strictObject({ places: places.output, categories: categories.output.shape.categories }),
});
