import * as z from 'zod/mini';
import { defineOperation } from '../shared/operation';
import { Id } from '../shared/schemas';

/** The folder of WeChat's cloud storage that phones upload to, and that photos are taken from. */
export const uploadFolder = 'uploads';

/**
 * Takes a photo that the phone put into WeChat's cloud storage: checked, re-encoded, its metadata stripped, the original deleted.
 * Self-hosted servers take photos by `POST /files` instead.
 */
export const keepPhoto = defineOperation({
  name: 'keep-photo',
  function: 'photos',
  kind: 'command',
  access: 'resident',
  input: z.strictObject({
    communityId: Id,
    cloudFileId: z
      .string()
      .check(
        z.maxLength(500, { error: 'tooLong' }),
        z.regex(/^cloud:\/\/[\x21-\x7e]+$/, { error: 'wrongType' }),
      ),
  }),
  output: z.strictObject({ fileId: Id }),
});
