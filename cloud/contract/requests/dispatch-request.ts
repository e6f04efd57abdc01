import { defineOperation } from '../shared/operation';
import { Moved } from './receipt';
import { Handing } from './receivers';

/** Dispatches an accepted request to a unit or a person as a work order. */
export const dispatchRequest = defineOperation({
  name: 'dispatch-request',
  function: 'dispatch',
  kind: 'command',
  access: ['desk', 'streetCoordinator'],
  input: Handing,
  output: Moved,
});
