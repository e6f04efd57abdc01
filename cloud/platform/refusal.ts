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
