import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { DeleteObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { SFNClient } from '@aws-sdk/client-sfn';
import { SQSClient } from '@aws-sdk/client-sqs';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import { keys } from '../../../domain/keys.ts';
import type { EstateOutputs } from '../../../environment.ts';
import type { Store } from '../../../ports/store.ts';
import { S3Store } from '../store/s3-store.ts';
import { FailedWork } from './failed-work.ts';
import { findEstate } from './find-estate.ts';
import { MonthMachine } from './month-machine.ts';

/** A deployed estate as a person's command works on it. */
export interface OpenedEstate {
  readonly at: EstateOutputs;
  readonly store: Store;
  readonly machine: Pick<MonthMachine, 'start' | 'follow' | 'running' | 'newestFailure'>;
  /** What the queues' functions failed on. */
  readonly failed: Readonly<Record<QueueHandler, Pick<FailedWork, 'count' | 'look' | 'redrive'>>>;
  /** Takes `control/stop` away, where it is. */
  readonly letGo: () => Promise<void>;
  /** The ARN of whoever runs this command. */
  readonly caller: () => Promise<string>;
}

/** The functions that queues feed. */
export type QueueHandler = 'land' | 'receipt' | 'mail-events';

/** Opens the estate of a stack with the SDK's usual credentials and region. @throws InvalidInputError without such a stack. */
export async function openEstate(stack: string): Promise<OpenedEstate> {
  const at = await findEstate(new CloudFormationClient({}), stack);
  const buckets = { estate: at.estateBucket, uploads: at.uploadsBucket };
  const s3 = new S3Client({});
  return {
    at,
    store: new S3Store(s3, buckets),
    machine: new MonthMachine(new SFNClient({}), at.machine),
    failed: failedWork(new SQSClient({}), at),
    letGo: async () => {
      await s3.send(new DeleteObjectCommand({ Bucket: at.estateBucket, Key: keys.stop }));
    },
    caller: () => callerArn(new STSClient({})),
  };
}

function failedWork(sqs: SQSClient, at: EstateOutputs): OpenedEstate['failed'] {
  return {
    land: new FailedWork(sqs, { failures: at.landFailures, work: at.landQueue }),
    receipt: new FailedWork(sqs, { failures: at.receiptFailures, work: at.receiptQueue }),
    'mail-events': new FailedWork(sqs, { failures: at.mailEventFailures, work: at.mailEventQueue }),
  };
}

/** The ARN of whoever signs the client's calls. */
export async function callerArn(sts: STSClient): Promise<string> {
  return (await sts.send(new GetCallerIdentityCommand({}))).Arn ?? '';
}
