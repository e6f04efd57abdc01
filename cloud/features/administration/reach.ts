import type { Caller } from '../../platform/context';

/** The nodes on which somebody's roles as an administrator hold; they reach everything below. */
export function administered(caller: Caller): string[] {
  return caller.grants.filter(({ role }) => role === 'administrator').map(({ nodeId }) => nodeId);
}
