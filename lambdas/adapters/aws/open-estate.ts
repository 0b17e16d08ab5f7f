import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { EstateOutputs } from '../../environment.ts';
import type { Store } from '../../ports/store.ts';
import { findEstate } from './find-estate.ts';
import { MonthMachine } from './month-machine.ts';
import { S3Store } from './s3-store.ts';

/** A deployed estate as a person's command works on it. */
export interface OpenedEstate {
  readonly at: EstateOutputs;
  readonly store: Store;
  readonly machine: Pick<MonthMachine, 'start' | 'follow' | 'running'>;
  /** The ARN of whoever runs this command. */
  readonly caller: () => Promise<string>;
}

/** Opens the estate of a stack with the SDK's usual credentials and region. @throws InvalidInputError without such a stack. */
export async function openEstate(stack: string): Promise<OpenedEstate> {
  const at = await findEstate(new CloudFormationClient({}), stack);
  const buckets = { estate: at.estateBucket, uploads: at.uploadsBucket };
  return {
    at,
    store: new S3Store(new S3Client({}), buckets),
    machine: new MonthMachine(new SFNClient({}), at.machine),
    caller: () => callerArn(new STSClient({})),
  };
}

/** The ARN of whoever signs the client's calls. */
export async function callerArn(sts: STSClient): Promise<string> {
  return (await sts.send(new GetCallerIdentityCommand({}))).Arn ?? '';
}
