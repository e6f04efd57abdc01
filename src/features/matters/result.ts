import type { Step } from '../../../cloud/contract/requests/matter';
import type { PhotoLink } from '../../../cloud/contract/shared/schemas';
import { matterWords } from '../../copy/matter';
import type { Matter } from './matter-head';

/** What was put right, to be seen beside what it was before. */
export interface Result {
  readonly step: Step;
  readonly photos: readonly PhotoLink[];
  /** Of each photo. */
  readonly labels: readonly string[];
}

/** The latest report of something put right, its photos after the first one of the matter; null where there is no such pair. */
export function resultOf({ kind, photos: [before], steps }: Matter): Result | null {
  const step = steps.find(({ move }) => move === 'resolve');
  if (!before || step?.outcome !== 'fixed' || step.photos.length === 0) return null;
  return {
    step,
    photos: [before, ...step.photos],
    labels: [matterWords.before(kind), ...step.photos.map(() => matterWords.after(kind))],
  };
}
