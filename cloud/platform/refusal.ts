import type { ErrorCode, FieldFault } from '../contract/shared/errors';

/** A rule said no. Carries the code the client words, and facts for the log; never a person's words. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly facts: { fields?: Record<string, FieldFault>; because?: string } = {},
  ) {
    super(facts.because ?? code);
    this.name = 'Refusal';
  }
}

/** A concurrent twin with the same key has just carried the command out: `serve` answers the reply it stored. */
export class AlreadyDone extends Error {
  constructor() {
    super('a twin with the same key was faster');
    this.name = 'AlreadyDone';
  }
}
