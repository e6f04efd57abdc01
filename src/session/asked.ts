import type { Answer } from '../phone/call-cloud';

/** What a page knows of what it asked for. `isMissing`: there is no such thing for this person. */
export type Asked<Data> =
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly isOffline: boolean; readonly isMissing: boolean }
  | { readonly phase: 'ready'; readonly data: Data };

/** What is known after an answer: what was there stays when asking again fails, unless it is gone. */
export function afterAnswer<Data>(before: Asked<Data>, answer: Answer<Data>): Asked<Data> {
  if (answer.ok) return { phase: 'ready', data: answer.data };
  const isMissing = answer.code === 'NOT_FOUND';
  if (before.phase === 'ready' && !isMissing) return before;
  return { phase: 'failed', isOffline: answer.isOffline, isMissing };
}
