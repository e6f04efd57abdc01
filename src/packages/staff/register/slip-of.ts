import type { RegisterReceipt } from '../../../../cloud/contract/requests/register-request';

/** A receipt as the slip's page takes it. */
export function slipOf({ receiptCode, ...receipt }: RegisterReceipt): Record<string, string> {
  const { communityId, requestId, number, firstAnswerDueAt } = receipt;
  return { communityId, requestId, number, firstAnswerDueAt, receiptCode: receiptCode ?? '' };
}
