import { InvalidInputError, PipelineError } from '../../../domain/errors.ts';
import { errorName, isThrottling, statusOf } from '../aws-errors.ts';

/** The stack's outputs that name policies for people. */
export type PersonsPolicy = 'Operates' | 'Helps';

/**
 * What a person can do about an answer of AWS, as a sentence: sign in, choose a region, ask for rights, which are in
 * `policy`. Undefined where the error is a bug of the program or says enough by itself.
 */
export function inWords(error: unknown, policy: PersonsPolicy = 'Operates'): string | undefined {
  if (!(error instanceof Error) || error instanceof PipelineError) return undefined;
  const found = WORDS.find(({ when }) => when(error));
  return found?.say(error, policy);
}

/** Does the work. @throws InvalidInputError with the remedy, where AWS answered with something that a person can mend. */
export async function withWords<Result>(work: () => Promise<Result>, policy?: PersonsPolicy): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const words = inWords(error, policy);
    throw words === undefined ? error : new InvalidInputError(words, {}, { cause: error });
  }
}

interface Words {
  readonly when: (error: Error) => boolean;
  readonly say: (error: Error, policy: PersonsPolicy) => string;
}

const NO_CREDENTIALS = /^(CredentialsProviderError|TokenProviderError)$/;
const OLD_CREDENTIALS =
  /^(ExpiredToken|ExpiredTokenException|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|InvalidAccessKeyId|AuthFailure)$/;
const DENIED = /^(AccessDenied|AccessDeniedException|UnauthorizedOperation|Forbidden|NotAuthorized)/;
const UNREACHABLE = /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
const GONE = /^(StateMachineDoesNotExist|NoSuchBucket)$/;

/** The first that fits speaks. */
const WORDS: readonly Words[] = [
  {
    when: ({ message }) => /region (is missing|not accepted)/i.test(message),
    say: () => "no AWS region is chosen; set AWS_REGION to the estate's, or a region in the profile",
  },
  {
    when: (error) => NO_CREDENTIALS.test(errorName(error)),
    say: () =>
      'there are no AWS credentials; choose a profile (AWS_PROFILE) or sign in (aws sso login), then try again',
  },
  {
    when: (error) => OLD_CREDENTIALS.test(errorName(error)),
    say: (error) =>
      `AWS does not take these credentials (${errorName(error)}); sign in again, or choose another profile`,
  },
  {
    when: (error) => DENIED.test(errorName(error)) || statusOf(error) === 403,
    say: ({ message }, policy) =>
      `access denied: ${message}; attach the policy of the stack's output ${policy} to whoever runs this command`,
  },
  {
    when: (error) => UNREACHABLE.test(codeOf(error)),
    say: (error) => `AWS does not answer (${codeOf(error)}); check the network and AWS_REGION`,
  },
  {
    when: (error) => GONE.test(errorName(error)),
    say: (error) => `the stack names what is no longer there (${errorName(error)}); deploy it again`,
  },
  {
    when: (error) => isThrottling(error),
    say: () => 'AWS asks to call more slowly; try again in a minute',
  },
];

function codeOf(error: Error): string {
  const { code } = error as { readonly code?: unknown };
  return typeof code === 'string' ? code : '';
}
