import type { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from 'vitest';
import { findEstate } from '../../lambdas/adapters/aws/estate/find-estate.ts';
import { OUTPUTS } from '../../lambdas/environment.ts';
import { refusal } from './refusal.ts';

/** A CloudFormation that has one stack. */
function cloudFormation(stack: string, outputs: readonly string[]): CloudFormationClient {
  const Outputs = outputs.map((OutputKey) => ({ OutputKey, OutputValue: `the ${OutputKey}` }));
  const send = async ({ input }: DescribeStacksCommand) => {
    if (input.StackName === stack) return { Stacks: [{ StackName: stack, Outputs }] };
    throw refusal('ValidationError', 400, `Stack with id ${input.StackName} does not exist`);
  };
  return { send } as unknown as CloudFormationClient;
}

describe('findEstate', () => {
  const all = Object.values(OUTPUTS);

  it("reads where everything is from the stack's outputs, and passes over others", async () => {
    const found = await findEstate(cloudFormation('Truedown', ['FinanceReads', ...all]), 'Truedown');
    expect(found).toMatchObject({ estateBucket: 'the EstateBucket', code: 'the ProgramCode' });
    expect(Object.keys(found)).toEqual(Object.keys(OUTPUTS));
  });

  it.each([
    {
      stack: 'Trudown',
      outputs: all,
      says: /^there is no stack Trudown in this account and region; name it with --stack/,
      why: 'a slip',
    },
    {
      stack: 'Truedown',
      outputs: all.slice(2),
      says: /^stack Truedown does not say UploadsBucket, EstateBucket; .+deploy it again/,
      why: 'deployed before there were outputs',
    },
  ])('$why', async ({ stack, outputs, says }) => {
    await expect(findEstate(cloudFormation('Truedown', outputs), stack)).rejects.toThrow(says);
  });

  it('leaves other answers to whoever asked', async () => {
    const denied = refusal('AccessDenied', 403);
    const client = { send: () => Promise.reject(denied) } as unknown as CloudFormationClient;
    await expect(findEstate(client, 'Truedown')).rejects.toBe(denied);
  });
});
