import type { acceptRequest } from '../../../../../cloud/contract/requests/accept-request';
import type { Urgency } from '../../../../../cloud/contract/requests/kinds';
import type { ReceiverRef } from '../../../../../cloud/contract/requests/receivers';
import type { InputOf } from '../../../../../cloud/contract/shared/operation';
import type { Matter } from '../../../../features/matters/matter-head';

/** What is decided once for all; what is left to each stays as the matter has it, or as the rules propose for it. */
export interface Together {
  /** Null: each keeps its own. */
  readonly category: { readonly code: string; readonly urgency: Urgency } | null;
  /** `proposed`: each goes to whom the rules propose; `later`: accepted only. */
  readonly receiver: 'proposed' | 'later' | ReceiverRef;
}

/** Nothing decided but what the rules say. */
export const asProposed: Together = { category: null, receiver: 'proposed' };

/** The category that a matter would be accepted with; empty when nobody has said. */
export function categoryFor(one: Matter, { category }: Together): string {
  return category?.code ?? one.category?.code ?? '';
}

/** Whom a matter would go to; null when it is accepted only, as wishes are. */
export function receiverFor(one: Matter, { receiver }: Together): ReceiverRef | null {
  if (one.kind === 'wish' || receiver === 'later') return null;
  return receiver === 'proposed' ? (one.proposal?.receiver ?? null) : receiver;
}

/** What is sent for one matter, at the version that was seen when the sheet opened. */
export function acceptInput(one: Matter, together: Together): InputOf<typeof acceptRequest> {
  const { communityId, requestId, version, place } = one;
  const receiver = receiverFor(one, together);
  return {
    communityId,
    requestId,
    version,
    category: categoryFor(one, together),
    urgency: together.category?.urgency ?? one.urgency ?? 'normal',
    place: { nodeId: place.nodeId, ...(place.floor && { floor: place.floor }) },
    instruction: '',
    ...(receiver && { dispatchTo: receiver }),
  };
}

/** How it went with one matter of several; a refused one may still be open to be accepted otherwise. */
export type Outcome<Refused> =
  | { readonly phase: 'coming' }
  | { readonly phase: 'done' }
  | { readonly phase: 'refused'; readonly refused: Refused; readonly isStillOpen: boolean };

/** Takes one step for each, so many at once: WeChat lets a page have ten calls under way, and other parts of the page want some. */
export async function inLanes<Item>(
  items: readonly Item[],
  step: (item: Item) => Promise<void>,
  lanes = 5,
): Promise<void> {
  const left = items[Symbol.iterator]();
  async function lane(): Promise<void> {
    for (const item of left) await step(item);
  }
  await Promise.all(Array.from({ length: lanes }, lane));
}
