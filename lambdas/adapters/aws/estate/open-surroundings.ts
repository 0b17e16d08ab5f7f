import { Resolver } from 'node:dns/promises';
import { AthenaClient } from '@aws-sdk/client-athena';
import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { GlueClient } from '@aws-sdk/client-glue';
import { LakeFormationClient } from '@aws-sdk/client-lakeformation';
import { LambdaClient } from '@aws-sdk/client-lambda';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { databaseName, type EstateOutputs } from '../../../environment.ts';
import type { Store } from '../../../ports/store.ts';
import { AthenaQueries } from '../athena/athena-query.ts';
import { LakePermissions } from '../athena/lake-permissions.ts';
import { TrialCatalog } from '../athena/trial-catalog.ts';
import { TrialQueries } from '../athena/trial-queries.ts';
import { MailService } from '../mail/mail-service.ts';
import { overwritable } from '../store/overwritable.ts';
import { S3Store } from '../store/s3-store.ts';
import { AlarmTopic } from './alarm-topic.ts';
import { eventSourceState } from './event-source-state.ts';
import { findEstate } from './find-estate.ts';
import { Schedules } from './schedules.ts';
import { waitingMessages } from './waiting-messages.ts';

/** A statement that has not ended after so many milliseconds blocks the month. */
const PATIENCE = 10 * 60_000;

/** How long DNS may take for an answer, and how often it is asked. */
const DNS = { timeout: 2000, tries: 2 };

/** Everything around a month that may block it, as doctor looks at it. */
export interface Surroundings {
  readonly at: EstateOutputs;
  readonly store: Store;
  readonly mail: Pick<MailService, 'account' | 'identity' | 'configurationSet'>;
  readonly lake: Pick<LakePermissions, 'keptFromIam'>;
  readonly alarms: Pick<AlarmTopic, 'listeners'>;
  readonly schedules: Pick<Schedules, 'find'>;
  /** How many messages are in the queue of a URL. */
  readonly waitingIn: (url: string) => Promise<number>;
  /** The state of the event source of an id; undefined where it is gone. */
  readonly eventSourceState: (id: string) => Promise<string | undefined>;
  /** What is created once and the bucket's policy would let somebody overwrite. */
  readonly overwritable: () => Promise<readonly string[]>;
  /** The TXT records of a name in DNS, each in parts. */
  readonly txtOf: (name: string) => Promise<readonly string[][]>;
  /** Opens a trial of tables that `id` names; below `emptyPrefix` of the estate's bucket lies nothing. */
  readonly openTrial: (id: string, emptyPrefix: string) => Trial;
}

/** A database for trials, and statements in it. */
export interface Trial {
  readonly catalog: Pick<TrialCatalog, 'name' | 'prepare'>;
  readonly queries: Pick<TrialQueries, 'validate' | 'unloadNothing'>;
}

/** Opens what is around the estate of a stack. @throws InvalidInputError without such a stack. */
export async function openSurroundings(stack: string): Promise<Surroundings> {
  const at = await findEstate(new CloudFormationClient({}), stack);
  const clients = { athena: new AthenaClient({}), glue: new GlueClient({}) };
  const [s3, sqs, lambda, dns] = [new S3Client({}), new SQSClient({}), new LambdaClient({}), new Resolver(DNS)];
  return {
    at,
    store: new S3Store(s3, { estate: at.estateBucket }),
    mail: new MailService(new SESv2Client({})),
    lake: new LakePermissions(new LakeFormationClient({})),
    alarms: new AlarmTopic(new SNSClient({}), at.alarmTopic),
    schedules: new Schedules(new SchedulerClient({})),
    waitingIn: (url) => waitingMessages(sqs, url),
    eventSourceState: (id) => eventSourceState(lambda, id),
    overwritable: () => overwritable(s3, at.estateBucket),
    txtOf: (name) => dns.resolveTxt(name),
    openTrial: (id, emptyPrefix) => openTrial(clients, at, id, emptyPrefix),
  };
}

interface Clients {
  readonly athena: AthenaClient;
  readonly glue: GlueClient;
}

function openTrial({ athena, glue }: Clients, at: EstateOutputs, id: string, emptyPrefix: string): Trial {
  const catalog = new TrialCatalog(
    glue,
    databaseName('doctor', at.workgroup, id),
    `s3://${at.estateBucket}/${emptyPrefix}`,
  );
  const end = performance.now() + PATIENCE;
  const deadline = () => end - performance.now();
  const queries = new AthenaQueries({ athena, workgroup: at.workgroup, deadline });
  return { catalog, queries: new TrialQueries(queries, catalog.name) };
}
