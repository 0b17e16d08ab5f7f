import {
  GetDatabasesCommand,
  GetTablesCommand,
  GlueClient,
  type Table,
  UpdateTableCommand,
} from '@aws-sdk/client-glue';
import { PurgeQueueCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Call } from './call.ts';
import type { Cloud } from './cloud.ts';
import { type Answer, type Fault, jsonError } from './front.ts';
import { type MailAccount, type MailIdentity, readyMailAccount } from './mail-account.ts';
import { Person } from './person.ts';
import { signedAs } from './stack.ts';
import { here } from './stack-outputs.ts';
import { readyWatchedAccount, type WatchedAccount } from './watched-account.ts';

/** Puts something in the way of a month. @returns what takes it away. */
export type Obstacle = (cloud: Cloud) => (() => unknown) | Promise<() => unknown>;

/** What SES says of the account is another thing. */
export function account(change: Partial<MailAccount>): Obstacle {
  return ({ mailAccount, stack }) => {
    const [domain = ''] = mailAccount.identities.keys();
    Object.assign(mailAccount, change);
    return () => Object.assign(mailAccount, readyMailAccount(stack, domain));
  };
}

/** What SES says of the one domain it knows. */
export function identity(domain: string, says: MailIdentity): Obstacle {
  return account({ identities: new Map([[domain, says]]) });
}

/** What was deployed is not as it was left. */
export function watched(change: (left: WatchedAccount) => Partial<WatchedAccount>): Obstacle {
  return ({ watchedAccount, stack }) => {
    const left = readyWatchedAccount(stack);
    Object.assign(watchedAccount, change(left));
    return () => Object.assign(watchedAccount, left);
  };
}

/** The first of all has another value. */
export function firstIs<Value>(all: ReadonlyMap<string, Value>, value: Value): ReadonlyMap<string, Value> {
  return new Map([...all].map(([name, it], at) => [name, at === 0 ? value : it]));
}

/** A message that `land` gave up on lies in its queue of failures. */
export const deadLetter: Obstacle = async ({ endpoint, stack }) => {
  const sqs = new SQSClient({ ...signedAs('PERSON'), endpoint });
  const QueueUrl = here(stack.idOf('LandingUploadsFailures'), endpoint);
  await sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: '{}' }));
  return () => sqs.send(new PurgeQueueCommand({ QueueUrl }));
};

/** Somebody holds the sender. */
export const stopped: Obstacle = async (cloud) => {
  const person = new Person(cloud);
  await person.store.create('control/stop', '{"by":"maeve","why":"a wrong rate"}');
  return () => person.remove('control/stop');
};

/** Calls are answered otherwise, or changed on their way. */
function befalls(fault: Fault): Obstacle {
  return ({ front }) => {
    front.faults.add(fault);
    return () => front.faults.delete(fault);
  };
}

/** Calls that are meant get another answer. */
export function answers(isMeant: (call: Call, body: string) => boolean, answer: Answer): Obstacle {
  return befalls((call, { body }) => (isMeant(call, body.toString()) ? answer : undefined));
}

export function refuses(action: string, type: string): Obstacle {
  return answers((call) => call.action === action, jsonError(400, type));
}

export const BY_IAM = [{ Principal: { DataLakePrincipalIdentifier: 'IAM_ALLOWED_PRINCIPALS' }, Permissions: ['ALL'] }];

/** What Lake Formation gives new databases and tables. */
export function lake(databases: object[], tables: object[]): Obstacle {
  const DataLakeSettings = { CreateDatabaseDefaultPermissions: databases, CreateTableDefaultPermissions: tables };
  const body = JSON.stringify({ DataLakeSettings });
  const headers = { 'content-type': 'application/json' };
  return answers(({ action }) => action === 'lakeformation:GetDataLakeSettings', { status: 200, headers, body });
}

/** Storage that does not know `If-None-Match`: the server gets the call without it and overwrites. */
export const overwrites: Obstacle = befalls(({ action }, { headers }) => {
  if (action === 's3:PutObject') delete headers['if-none-match'];
  return undefined;
});

/** A table of the trial has lost a column: what only Athena itself can find. */
export function withoutColumn(table: string, column: string): Obstacle {
  return async ({ endpoint }) => {
    const glue = new GlueClient({ ...signedAs('PERSON'), endpoint });
    const { DatabaseList = [] } = await glue.send(new GetDatabasesCommand({}));
    const DatabaseName = DatabaseList.find(({ Name = '' }) => Name.startsWith('truedown_doctor_'))?.Name ?? '';
    const { TableList = [] } = await glue.send(new GetTablesCommand({ DatabaseName }));
    const found = TableList.find(({ Name }) => Name === table);
    const columns = found?.StorageDescriptor?.Columns ?? [];
    const kept = columns.filter(({ Name }) => Name !== column);
    if (!found || kept.length !== columns.length - 1) throw new Error(`${table} has no column ${column}`);
    await update(glue, DatabaseName, found, kept);
    return () => update(glue, DatabaseName, found, columns);
  };
}

function update(glue: GlueClient, DatabaseName: string, table: Table, Columns: Table['PartitionKeys']) {
  const { Name, TableType, Parameters, PartitionKeys, StorageDescriptor } = table;
  const TableInput = { Name, TableType, Parameters, PartitionKeys };
  return glue.send(
    new UpdateTableCommand({
      DatabaseName,
      TableInput: { ...TableInput, StorageDescriptor: { ...StorageDescriptor, Columns } },
    }),
  );
}
