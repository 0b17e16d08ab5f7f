/** One line of the product, spoilt: an operator, a day, an order, a filter, an escape, a lock, a right. */
export interface Mutant {
  /** Below the repository. */
  readonly file: string;
  /** What stands there once, and what stands there instead. */
  readonly from: string;
  readonly to: string;
  /** What is wrong afterwards, with the rule's number where there is one. */
  readonly why: string;
  /** The tests of the default lane that must notice: files or folders. */
  readonly tests: readonly string[];
}
