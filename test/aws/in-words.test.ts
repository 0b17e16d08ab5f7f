import { describe, expect, it } from 'vitest';
import { inWords, withWords } from '../../lambdas/adapters/aws/estate/in-words.ts';
import { InvalidInputError } from '../../lambdas/domain/errors.ts';
import { refusal } from './refusal.ts';

const unreachable = (code: string) => Object.assign(new Error('connect'), { code });

describe('what a person can do about an answer of AWS', () => {
  it.each([
    { error: new Error('Region is missing'), says: /set AWS_REGION/, why: 'no region at all' },
    { error: new Error('Region not accepted: region=""'), says: /set AWS_REGION/, why: 'an empty region' },
    { error: refusal('CredentialsProviderError', 0), says: /AWS_PROFILE.+aws sso login/, why: 'nobody has signed in' },
    { error: refusal('ExpiredToken', 400), says: /\(ExpiredToken\); sign in again/, why: 'signed in yesterday' },
    { error: refusal('InvalidClientTokenId', 403), says: /sign in again/, why: 'a key that is gone' },
    { error: refusal('AccessDenied', 403, 'no s3:GetObject'), says: /no s3:GetObject; .+ output Operates/, why: 'S3' },
    {
      error: refusal('AccessDeniedException', 400, 'no'),
      says: /^access denied: no; .+Operates/,
      why: 'JSON services',
    },
    { error: unreachable('ENOTFOUND'), says: /does not answer \(ENOTFOUND\)/, why: 'no network' },
    { error: refusal('StateMachineDoesNotExist', 400), says: /deploy it again/, why: 'deleted by hand' },
    { error: refusal('ThrottlingException', 400), says: /try again in a minute/, why: 'too many calls' },
  ])('$why', async ({ error, says }) => {
    expect(inWords(error)).toMatch(says);
    const told = withWords(() => Promise.reject(error));
    await expect(told).rejects.toThrow(InvalidInputError);
    await expect(told).rejects.toThrow(says);
  });

  it.each([
    { error: new TypeError('x is not a function'), why: 'a bug stays a bug' },
    { error: new InvalidInputError('say why'), why: 'a sentence says enough' },
    { error: refusal('InternalFailure', 500), why: "AWS's own bug" },
  ])('nothing: $why', async ({ error }) => {
    expect(inWords(error)).toBeUndefined();
    await expect(withWords(() => Promise.reject(error))).rejects.toBe(error);
  });
});
