import { createHash } from 'node:crypto';
import { type FieldFault, fieldFaults } from '../contract/shared/errors';
import type { Operation } from '../contract/shared/operation';
import { Key } from '../contract/shared/schemas';
import { Refusal } from './refusal';

interface Issue {
  readonly code?: string;
  readonly message: string;
  readonly path: readonly PropertyKey[];
  readonly keys?: readonly string[];
  readonly input?: unknown;
}

function faultOf(issue: Issue): FieldFault {
  if ((fieldFaults as readonly string[]).includes(issue.message)) return issue.message as FieldFault;
  if (issue.code === 'invalid_value') return 'notAllowed';
  return issue.code === 'invalid_type' && issue.input === undefined ? 'required' : 'wrongType';
}

/** Names of unknown fields are the caller's text: only those that look like a field's name are repeated. */
function safeName(name: string): string {
  return /^[A-Za-z][A-Za-z0-9]{0,30}$/.test(name) ? name : '?';
}

function fieldsOf(issues: readonly Issue[]): Record<string, FieldFault> {
  const fields: Record<string, FieldFault> = Object.create(null);
  for (const issue of issues) {
    const path = issue.path.map(String).join('.');
    if (issue.keys) {
      for (const key of issue.keys)
        fields[path === '' ? safeName(key) : `${path}.${safeName(key)}`] ??= 'unknownField';
    } else {
      fields[path === '' ? 'input' : path] ??= faultOf(issue);
    }
  }
  return { ...fields };
}

/** Parses an operation's input strictly. Throws INVALID with the fault of each field. */
export function parseInput(operation: Operation, input: unknown): Record<string, unknown> {
  const parsed = operation.input.safeParse(input, { reportInput: true });
  if (!parsed.success)
    throw new Refusal('INVALID', { fields: fieldsOf(parsed.error.issues as readonly Issue[]) });
  return parsed.data as Record<string, unknown>;
}

/** Parses a command's idempotency key. Throws INVALID at `key`. */
export function parseKey(key: unknown): string {
  const parsed = Key.safeParse(key);
  if (!parsed.success)
    throw new Refusal('INVALID', { fields: { key: key === undefined ? 'required' : 'wrongType' } });
  return parsed.data;
}

/** Fingerprints a command: the operation and its parsed input, whose fields stand in the schema's order. */
export function fingerprint(operation: string, input: unknown): Buffer {
  return createHash('sha256').update(operation).update('\n').update(JSON.stringify(input)).digest();
}
