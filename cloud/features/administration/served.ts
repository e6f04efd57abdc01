import {
  confirmImport as confirmImportOperation,
  importPreview as importPreviewOperation,
} from '../../contract/administration/imports';
import {
  parkedMessages as parkedMessagesOperation,
  retryParked as retryParkedOperation,
} from '../../contract/administration/parked-messages';
import { roleHolders as roleHoldersOperation } from '../../contract/administration/role-holders';
import { limits } from '../../contract/shared/limits';
import { type Context, type Served, served } from '../../platform/context';
import { cutPage, readCursor } from '../../platform/cursor';
import { Refusal } from '../../platform/refusal';
import { confirmImport } from './importing/confirm-import';
import { importPreview } from './importing/show-preview';
import { coversCommunity, readHolders } from './queries/holders';
import { readParked, unpark } from './queries/parked';
import { administered } from './reach';
import { servedSettings } from './served-settings';

const firstId = '00000000-0000-0000-0000-000000000000';

/** Throws NOT_FOUND unless the caller administers the community. */
async function refuseStrangers(communityId: string, { caller, db }: Context): Promise<void> {
  if (!(await coversCommunity(db, administered(caller), communityId))) throw new Refusal('NOT_FOUND');
}

/** The operations of this feature with their use cases. */
export const servedAdministration: readonly Served[] = [
  served(parkedMessagesOperation, async (input, context) => {
    await refuseStrangers(input.communityId, context);
    const afterId = String(readCursor(input.after, 1)?.[0] ?? '0');
    const rows = await readParked(context.db, input.communityId, afterId, limits.pageSize + 1);
    const { page, next } = cutPage(rows, limits.pageSize, (row) => [row.messageId]);
    return { items: page, next };
  }),
  served(retryParkedOperation, async (input, context) => {
    await refuseStrangers(input.communityId, context);
    const { communityId, messageId } = input;
    if (!(await unpark(context.db, communityId, messageId, context.command, context.now)))
      throw new Refusal('NOT_FOUND');
    return { messageId };
  }),
  served(roleHoldersOperation, async (input, context) => {
    await refuseStrangers(input.communityId, context);
    const afterId = String(readCursor(input.after, 1)?.[0] ?? firstId);
    const rows = await readHolders(context.db, input, afterId, limits.pageSize + 1);
    const { page, next } = cutPage(rows, limits.pageSize, (row) => [row.grantId]);
    return { items: page, next };
  }),
  served(importPreviewOperation, importPreview),
  served(confirmImportOperation, confirmImport),
  ...servedSettings,
];
