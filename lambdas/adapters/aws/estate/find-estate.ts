import { type CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { InvalidInputError } from '../../../domain/errors.ts';
import { type EstateOutputs, OUTPUTS } from '../../../environment.ts';
import { errorName } from '../aws-errors.ts';

/**
 * Where a deployed estate is, as its stack's outputs tell.
 * @throws InvalidInputError where there is no such stack, or it is older than these outputs.
 */
export async function findEstate(cloudFormation: CloudFormationClient, stack: string): Promise<EstateOutputs> {
  const outputs = await outputsOf(cloudFormation, stack);
  const missing = Object.values(OUTPUTS).filter((output) => !outputs.get(output));
  if (missing.length > 0) {
    throw new InvalidInputError(
      `stack ${stack} does not say ${missing.join(', ')}; wait until it is deployed, or deploy it again with this version`,
      { stack },
    );
  }
  const found = Object.entries(OUTPUTS).map(([name, output]) => [name, outputs.get(output)]);
  return Object.fromEntries(found) as EstateOutputs;
}

async function outputsOf(cloudFormation: CloudFormationClient, stack: string): Promise<ReadonlyMap<string, string>> {
  const { Stacks } = await cloudFormation
    .send(new DescribeStacksCommand({ StackName: stack }))
    .catch((error: unknown) => {
      throw isUnknown(error) ? unknown(stack, error) : error;
    });
  const [found] = Stacks ?? [];
  if (!found) throw unknown(stack);
  return new Map((found.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
}

function isUnknown(error: unknown): boolean {
  return errorName(error) === 'ValidationError' && / does not exist/.test((error as Error).message);
}

function unknown(stack: string, cause?: unknown): InvalidInputError {
  return new InvalidInputError(
    `there is no stack ${stack} in this account and region; name it with --stack, choose another AWS_PROFILE or AWS_REGION, or deploy it (npx --no-install cdk deploy)`,
    { stack },
    { cause },
  );
}
