import type { Query } from './use-query';

/** Two questions of one page as one: ready when both are, so that the page is drawn once; failed when either is. */
export function together<One, Other>(one: Query<One>, other: Query<Other>): Query<readonly [One, Other]> {
  const reload = async () => {
    await Promise.all([one.reload(), other.reload()]);
  };
  if (one.asked.phase === 'failed') return { asked: one.asked, reload };
  if (other.asked.phase === 'failed') return { asked: other.asked, reload };
  if (one.asked.phase === 'loading' || other.asked.phase === 'loading')
    return { asked: { phase: 'loading' }, reload };
  return { asked: { phase: 'ready', data: [one.asked.data, other.asked.data] }, reload };
}
