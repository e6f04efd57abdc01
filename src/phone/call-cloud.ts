import Taro from '@tarojs/taro';
import type * as z from 'zod/mini';
import type { ErrorCode, FieldFault, Reply } from '../../cloud/contract/shared/errors';
import type { Operation } from '../../cloud/contract/shared/operation';
import { readToken } from './token';

/** What a call comes to: the data, or a code to put into words. `isOffline`: it never left the phone. */
export type Answer<Data> =
  | { readonly ok: true; readonly data: Data }
  | {
      readonly ok: false;
      readonly code: ErrorCode;
      readonly fields?: Record<string, FieldFault>;
      readonly isOffline: boolean;
    };

/** The server's address: empty in a browser, whose pages it serves itself. */
export const baseUrl = process.env.TARO_APP_BASE_URL ?? '';

const timeoutMs = 10_000;

interface Event {
  readonly operation: string;
  readonly input: unknown;
  readonly key?: string;
}

async function overHttp(functionName: string, event: Event): Promise<Reply> {
  const token = readToken();
  const response = await Taro.request<Reply>({
    url: `${baseUrl}/fn/${functionName}`,
    method: 'POST',
    data: event,
    header: { 'Content-Type': 'application/json', ...(token && { Authorization: `Bearer ${token}` }) },
    timeout: timeoutMs,
  });
  return response.data;
}

async function overCloud(functionName: string, event: Event): Promise<Reply> {
  const { result } = await Taro.cloud.callFunction({ name: functionName, data: event });
  return result as Reply;
}

const send = process.env.TARO_APP_TRANSPORT === 'cloud' ? overCloud : overHttp;

/**
 * Calls an operation of the contract. A command carries its idempotency key, so that calling again after a lost answer does nothing
 * twice. Never throws.
 */
export async function callCloud<O extends Operation>(
  operation: O,
  input: z.input<O['input']>,
  key?: string,
): Promise<Answer<z.output<O['output']>>> {
  try {
    const reply = await send(operation.function, { operation: operation.name, input, ...(key && { key }) });
    if (typeof reply !== 'object' || reply === null || !('ok' in reply))
      return { ok: false, code: 'UNAVAILABLE', isOffline: false };
    if (reply.ok) return { ok: true, data: reply.data as z.output<O['output']> };
    return { ok: false, code: reply.code, isOffline: false, ...(reply.fields && { fields: reply.fields }) };
  } catch {
    return { ok: false, code: 'UNAVAILABLE', isOffline: true };
  }
}

/** Makes an idempotency key: new for each thing a person means to do, the same for each try of it. */
export function newKey(): string {
  const random = () => Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${random()}-${random()}`;
}
