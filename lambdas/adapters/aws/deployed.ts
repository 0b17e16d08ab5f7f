import { AthenaClient } from '@aws-sdk/client-athena';
import { GlueClient } from '@aws-sdk/client-glue';
import { S3Client } from '@aws-sdk/client-s3';
import { SESClient } from '@aws-sdk/client-ses';
import { SQSClient } from '@aws-sdk/client-sqs';
import { ENVIRONMENT, type EnvironmentName, readEnvironment } from '../../environment.ts';
import type { Store } from '../../ports/store.ts';
import { AthenaEngine } from './athena/athena-engine.ts';
import { WorkQueue } from './estate/work-queue.ts';
import { SesMailer } from './mail/ses-mailer.ts';
import { S3Store } from './store/s3-store.ts';
import { UploadsBucket } from './store/uploads-bucket.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** The estate's store, as a handler opens it once. */
export function deployedStore(env: Env): S3Store {
  const { estateBucket } = readEnvironment(env, 'estateBucket');
  const uploads = env[ENVIRONMENT.uploadsBucket];
  return new S3Store(new S3Client({}), { estate: estateBucket, ...(uploads ? { uploads } : {}) });
}

/** Where people drop files. */
export function deployedUploads(env: Env): UploadsBucket {
  return new UploadsBucket(new S3Client({}), readEnvironment(env, 'uploadsBucket').uploadsBucket);
}

/** The engine of the SQL steps, opened anew for each invocation with the time that it has. */
export function deployedEngine(env: Env, store: Store): (deadline: () => number) => AthenaEngine {
  const { estateBucket: bucket, workgroup } = readEnvironment(env, 'estateBucket', 'workgroup');
  const clients = { athena: new AthenaClient({}), glue: new GlueClient({}) };
  return (deadline) => new AthenaEngine({ ...clients, store, bucket, workgroup, deadline });
}

/** The mail service, which is asked once for each mail. */
export function deployedMailer(env: Env): SesMailer {
  const { configurationSet } = readEnvironment(env, 'configurationSet');
  return new SesMailer(new SESClient({ maxAttempts: 1 }), configurationSet);
}

/** The queue that a variable names. */
export function deployedQueue(env: Env, name: EnvironmentName): WorkQueue {
  return new WorkQueue(new SQSClient({}), readEnvironment(env, name)[name]);
}
