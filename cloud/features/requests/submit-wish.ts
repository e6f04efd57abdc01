import type { submitWish as operation } from '../../contract/requests/submit-wish';
import type { UseCase } from '../../platform/context';
import { fileRequest } from './file-request';

/** Stores a micro-wish; nobody but its writer and the desk sees it yet. */
export const submitWish: UseCase<typeof operation> = (input, context) =>
  fileRequest({ ...input, kind: 'wish', body: input.story, category: null }, context);
