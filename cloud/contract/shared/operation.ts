import type * as z from 'zod/mini';
import type { Role } from './roles';

/** The deployable functions; each serves the operations that name it. */
export const functionNames = [
  'session',
  'requests',
  'wall',
  'hall',
  'dispatch',
  'inbox',
  'administration',
  'photos',
] as const;
export type FunctionName = (typeof functionNames)[number];

/**
 * Who may call at all: `anyone` signed in on the platform, even before choosing a home; `resident`, everybody with a home or a role;
 * or a list of roles, of which one in force today suffices. Whose matter it is comes after, in the use case.
 */
export type Access = 'anyone' | 'resident' | readonly Role[];

/** One thing the server does for a caller: what goes in, what comes out, who may call, and whether it changes anything. */
export interface Operation<
  Name extends string = string,
  Input extends z.ZodMiniType = z.ZodMiniType,
  Output extends z.ZodMiniType = z.ZodMiniType,
  Kind extends 'command' | 'query' = 'command' | 'query',
> {
  readonly name: Name;
  readonly function: FunctionName;
  /** A command needs an idempotency key and answers ids, numbers and states only. */
  readonly kind: Kind;
  readonly access: Access;
  readonly input: Input;
  readonly output: Output;
}

/** What goes into an operation, parsed. */
export type InputOf<O extends Operation> = z.output<O['input']>;
/** What comes out of an operation. */
export type OutputOf<O extends Operation> = z.output<O['output']>;

/** Declares an operation with its literal types kept. */
export function defineOperation<
  const Name extends string,
  Input extends z.ZodMiniType,
  Output extends z.ZodMiniType,
  const Kind extends 'command' | 'query',
>(operation: Operation<Name, Input, Output, Kind>): Operation<Name, Input, Output, Kind> {
  return operation;
}
