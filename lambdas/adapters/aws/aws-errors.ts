/** What AWS says in an error, as far as it is one of AWS. */
interface AwsError {
  readonly name?: string;
  readonly $metadata?: { readonly httpStatusCode?: number };
}

/** The name of an error, such as `NoSuchKey`. */
export function errorName(error: unknown): string {
  return (error as AwsError | undefined)?.name ?? '';
}

/** The HTTP status that an error came with, if an answer came at all. */
export function statusOf(error: unknown): number | undefined {
  return (error as AwsError | undefined)?.$metadata?.httpStatusCode;
}

/** Whether AWS asks to call more slowly, in any of its words. */
export function isThrottling(error: unknown): boolean {
  return /^(Throttl|TooManyRequests|RequestLimitExceeded|SlowDown)/.test(errorName(error)) || statusOf(error) === 429;
}
