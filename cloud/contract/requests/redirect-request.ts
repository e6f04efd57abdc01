import { defineOperation } from '../shared/operation';
import { Moved } from './receipt';
import { Handing } from './receivers';

/** Sends a dispatched matter to another receiver (改派); it does not count as a return. */
export const redirectRequest = defineOperation({
  name: 'redirect-request',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: Handing,
  output: Moved,
});
