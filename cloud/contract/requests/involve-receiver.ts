import { defineOperation } from '../shared/operation';
import { Moved } from './receipt';
import { Handing } from './receivers';

/** Lays a further work order beside the lead's (协办): the lead answers for the whole, the helper for its part. */
export const involveReceiver = defineOperation({
  name: 'involve-receiver',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: Handing,
  output: Moved,
});
