import { AlreadyDone } from './refusal';

interface Coded {
  readonly code?: unknown;
  readonly constraint?: unknown;
  readonly message?: unknown;
}

const outOfReach = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTFOUND',
  'ETIMEDOUT',
  '53300',
  '55P03',
  '57014',
  '40001',
  '40P01',
]);

/** What pg and its pool say of a connection that is missing, without a code. */
const uncoded =
  /^(timeout exceeded when trying to connect|Connection terminated|Client .* is not queryable|Cannot use a pool after)/;

/** Whether the database is gone, full or too slow, so that the same call may go through later. */
export function isOutOfReach(error: unknown): boolean {
  const { code, message } = (error ?? {}) as Coded;
  if (typeof code === 'string')
    return outOfReach.has(code) || code.startsWith('57P') || code.startsWith('08');
  return uncoded.test(String(message));
}

/** Whether a concurrent twin has recorded the same key. */
export function isTwin(error: unknown): boolean {
  if (error instanceof AlreadyDone) return true;
  return ((error ?? {}) as Coded).constraint === 'idempotency_key_once';
}

/** Whether a photo of the command is unknown, another's, or used already. */
export function isPhotoConflict(error: unknown): boolean {
  const { constraint } = (error ?? {}) as Coded;
  return constraint === 'attachment_once' || constraint === 'attachment_of_uploader';
}

/** Whether the database could not read a value, such as one in a cursor that we did not write (SQLSTATE class 22). */
export function isBadValue(error: unknown): boolean {
  const { code } = (error ?? {}) as Coded;
  return typeof code === 'string' && /^22\w{3}$/.test(code);
}

/** What may be logged of a fault: its class and codes. Messages and details of the database can quote what a person wrote. */
export function describeFault(error: unknown): Record<string, unknown> {
  const { code, constraint } = (error ?? {}) as Coded;
  const stack = error instanceof Error ? error.stack?.split('\n').slice(1, 6).join('\n') : undefined;
  return { fault: error instanceof Error ? error.name : typeof error, cause: code, constraint, stack };
}
