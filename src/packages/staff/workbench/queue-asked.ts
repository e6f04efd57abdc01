import type { RequestKind } from '../../../../cloud/contract/requests/kinds';
import type { RequestState } from '../../../../cloud/contract/requests/lifecycle';
import type { QueueView } from '../../../../cloud/contract/requests/work-queue';

/** What is asked of the queue; null and empty ask for all. */
export interface QueueAsked {
  readonly view: QueueView;
  readonly kind: RequestKind | null;
  readonly state: RequestState | null;
  readonly category: string | null;
  readonly search: string;
}

/** Nothing asked but what waits for me. */
export const nothingAsked: QueueAsked = {
  view: 'waiting',
  kind: null,
  state: null,
  category: null,
  search: '',
};

/** What is asked as the queue takes it: without what asks for all. */
export function inputOf({ view, kind, state, category, search }: QueueAsked) {
  return {
    view,
    ...(kind && { kind }),
    ...(state && { state }),
    ...(category && { category }),
    ...(search && { search }),
  };
}
