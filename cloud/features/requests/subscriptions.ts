import type { MoveName } from '../../contract/requests/lifecycle';

/** The consumers of the dispatching queue; each has its own message of an event, with its own tries. */
export type ConsumerName = 'dispatcher' | 'inbox';

/**
 * Who hears of a move. Whoever submits holds the receipt, and the desk sees it in its queue; routing itself tells nobody, for it only
 * refines what submitting has set.
 */
export function consumersOf(move: MoveName): readonly ConsumerName[] {
  if (move === 'submit' || move === 'register') return ['dispatcher'];
  if (move === 'route') return [];
  return ['inbox'];
}

/** The CloudEvents type of a move's message. */
export function messageType(move: MoveName): string {
  return `cn.linli.request.${move}`;
}
