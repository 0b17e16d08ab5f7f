/** What an error is about: keys, counts and names that a person needs to mend it. */
export type Facts = Readonly<Record<string, string | number | bigint | boolean | null | undefined>>;

/** Every error this pipeline throws on purpose. Anything else that escapes is a bug. */
export abstract class PipelineError extends Error {
  // Spelled out in each class: the state machine matches on it, and a minifier renames classes.
  abstract override readonly name: string;
  readonly facts: Facts;
  constructor(message: string, facts: Facts = {}, options?: ErrorOptions) {
    super(message, options);
    this.facts = facts;
  }
}

/** A person gave something that cannot be used: a wrong option, setting or argument. The message says how to mend it. */
export class InvalidInputError extends PipelineError {
  override readonly name = 'InvalidInputError';
}

/** The month cannot be computed from what was dropped. `problems` names each cause with its fix. */
export class MonthRefusedError extends PipelineError {
  override readonly name = 'MonthRefusedError';
  readonly problems: readonly string[];
  constructor(problems: readonly string[], facts: Facts = {}) {
    super(problems.join('\n'), facts);
    this.problems = problems;
  }
}

/** Another run of the same month has not ended yet. */
export class AlreadyRunningError extends PipelineError {
  override readonly name = 'AlreadyRunningError';
}

/** The engine refused or lost a query. Trying again may help. */
export class QueryFailedError extends PipelineError {
  override readonly name = 'QueryFailedError';
}

/** The step's code is not the code that began the run (design 2). */
export class BuildChangedError extends PipelineError {
  override readonly name = 'BuildChangedError';
}

/** A key of the store holds other bytes than the ones that were to be created. */
export class StoreConflictError extends PipelineError {
  override readonly name = 'StoreConflictError';
}

/** A file of the store is gone, or is not what was written. The message names it and what mends it. */
export class DamagedStoreError extends PipelineError {
  override readonly name = 'DamagedStoreError';
}

/** Something that is about to be sent is not what was published (design 5). The batch stops. */
export class SendMismatchError extends PipelineError {
  override readonly name = 'SendMismatchError';
}
