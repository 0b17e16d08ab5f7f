import type { IncomingHttpHeaders } from 'node:http';
import { AWS } from '../../trino/start-trino.ts';
import { ACCOUNT } from './server-calls.ts';

/** An HTTP request as it came in, its body whole. */
export interface Request {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** What a request asks for, in IAM's words. */
export interface Call {
  /** The key that signed it: who calls. */
  readonly caller: string;
  /** Such as `s3` or `athena`: the scope of the signature. */
  readonly service: string;
  /** Such as `s3:GetObject`. */
  readonly action: string;
  /** Every resource that the action must be allowed on. */
  readonly resources: readonly string[];
  /** Condition keys that the request has. */
  readonly context: Readonly<Record<string, string | string[]>>;
}

type Meaning = Pick<Call, 'action' | 'resources' | 'context'>;

/** Reads a request of the SDK to the estate of a stack. @throws Error for one that no test has needed yet. */
export function callOf(request: Request, stack: string): Call {
  const scope = /Credential=([^/]+)\/\d+\/[^/]+\/([^/]+)\//.exec(request.headers.authorization ?? '');
  const [, caller = '', service = ''] = scope ?? [];
  const meaning = SERVICES[service]?.(request, stack);
  if (!meaning) throw new Error(`${request.method} ${request.url} of ${service} is a call that nobody can read yet`);
  return { caller, service, ...meaning };
}

const SERVICES: Readonly<Record<string, (request: Request, stack: string) => Meaning | undefined>> = {
  s3: s3Call,
  sqs: (request) => jsonCall(request, 'sqs', ({ QueueUrl }) => [arn('sqs', lastPart(QueueUrl))]),
  glue: (request) => jsonCall(request, 'glue', glueResources),
  // Only the start of a query names its workgroup, which has the stack's name.
  athena: (request, stack) => jsonCall(request, 'athena', () => [arn('athena', `workgroup/${stack}`)]),
  states: (request) =>
    jsonCall(request, 'states', ({ stateMachineArn, executionArn }) => [String(stateMachineArn ?? executionArn)]),
  lakeformation: ({ url }) => ({ action: `lakeformation:${url.slice(1)}`, resources: ['*'], context: {} }),
  sns: (request) => {
    const asked = form(request);
    return { action: `sns:${asked.get('Action')}`, resources: [asked.get('TopicArn') ?? ''], context: {} };
  },
  scheduler: ({ url }) => {
    const schedule = arn('scheduler', `schedule/default/${lastPart(new URL(url, 'http://scheduler').pathname)}`);
    return { action: 'scheduler:GetSchedule', resources: [schedule], context: {} };
  },
  lambda: ({ url }) => {
    const [, source] = /event-source-mappings\/([^/?]+)/.exec(url) ?? [];
    if (source) {
      const resource = arn('lambda', `event-source-mapping:${source}`);
      return { action: 'lambda:GetEventSourceMapping', resources: [resource], context: {} };
    }
    const [, name = ''] = /functions\/([^/]+)\/invocations/.exec(decodeURIComponent(url)) ?? [];
    const resource = name.startsWith('arn:') ? name : arn('lambda', `function:${name}`);
    return { action: 'lambda:InvokeFunction', resources: [resource], context: {} };
  },
  ses: sesCall,
  cloudformation: (request) => {
    const stack = arn('cloudformation', `stack/${form(request).get('StackName')}/id`);
    return { action: `cloudformation:${form(request).get('Action')}`, resources: [stack], context: {} };
  },
  sts: (request) => ({ action: `sts:${form(request).get('Action')}`, resources: ['*'], context: {} }),
};

function s3Call({ method, url, headers }: Request): Meaning | undefined {
  const { pathname, searchParams } = new URL(url, 'http://s3');
  const [, bucket = '', path = ''] = /^\/([^/]+)\/?(.*)$/s.exec(pathname) ?? [];
  const key = decodeURIComponent(path);
  if (key === '' && searchParams.has('policy')) {
    return { action: 's3:GetBucketPolicy', resources: [`arn:aws:s3:::${bucket}`], context: {} };
  }
  if (key === '') {
    const action = searchParams.has('versions') ? 's3:ListBucketVersions' : 's3:ListBucket';
    return {
      action,
      resources: [`arn:aws:s3:::${bucket}`],
      context: { 's3:prefix': searchParams.get('prefix') ?? '' },
    };
  }
  const resources = [`arn:aws:s3:::${bucket}/${key}`];
  if (method === 'GET' || method === 'HEAD') {
    return { action: searchParams.has('versionId') ? 's3:GetObjectVersion' : 's3:GetObject', resources, context: {} };
  }
  const isPart = searchParams.has('uploadId');
  if (method === 'DELETE')
    return { action: isPart ? 's3:AbortMultipartUpload' : 's3:DeleteObject', resources, context: {} };
  if (method === 'POST' && (isPart || searchParams.has('uploads')))
    return { action: 's3:PutObject', resources, context: {} };
  if (method !== 'PUT') return undefined;
  const ifNoneMatch = headers['if-none-match'];
  const context = { 's3:ObjectCreationOperation': 'true', ...(ifNoneMatch && { 's3:if-none-match': ifNoneMatch }) };
  return { action: 's3:PutObject', resources, context };
}

type Body = Readonly<Record<string, unknown>>;

function jsonCall({ headers, body }: Request, service: string, resourcesOf: (body: Body, name: string) => string[]) {
  const name = String(headers['x-amz-target']).split('.')[1] ?? '';
  const resources = resourcesOf(JSON.parse(body.toString('utf8') || '{}') as Body, name);
  return { action: `${service}:${name}`, resources, context: {} };
}

/** Glue asks for the right on the catalog, the database and the table alike. */
function glueResources({ DatabaseName, DatabaseInput, TableName, Name, TableInput }: Body, action: string): string[] {
  const database = DatabaseName ?? (DatabaseInput as Body | undefined)?.Name ?? Name;
  const table = TableName ?? (TableInput as Body | undefined)?.Name ?? (DatabaseName === undefined ? undefined : Name);
  const resources = [arn('glue', 'catalog'), arn('glue', `database/${database}`)];
  if (table !== undefined) return [...resources, arn('glue', `table/${database}/${table}`)];
  return action === 'GetTables' ? [...resources, arn('glue', `table/${database}/*`)] : resources;
}

const REST_OF_SES: Readonly<Record<string, (name: string) => readonly [action: string, resource: string]>> = {
  account: () => ['ses:GetAccount', '*'],
  identities: (name) => ['ses:GetEmailIdentity', arn('ses', `identity/${name}`)],
  'configuration-sets': (name) => ['ses:GetConfigurationSet', arn('ses', `configuration-set/${name}`)],
};

/** Version 2 is told by its paths, version 1 by the form's action. */
function sesCall(request: Request): Meaning | undefined {
  const [, kind = '', name = ''] = /^\/v2\/email\/([\w-]+)\/?([^/?]*)/.exec(request.url) ?? [];
  if (kind !== '') {
    const told = REST_OF_SES[kind]?.(decodeURIComponent(name));
    return told && { action: told[0], resources: [told[1]], context: {} };
  }
  const asked = form(request);
  const action = `ses:${asked.get('Action')}`;
  if (action !== 'ses:SendRawEmail') return { action, resources: ['*'], context: {} };
  const source = asked.get('Source') ?? '';
  const set = asked.get('ConfigurationSetName');
  const recipients = [...asked].filter(([field]) => field.startsWith('Destinations.')).map(([, to]) => to);
  return {
    action,
    resources: [
      arn('ses', `identity/${source.slice(source.indexOf('@') + 1)}`),
      ...(set ? [arn('ses', `configuration-set/${set}`)] : []),
    ],
    context: { 'ses:FromAddress': source, 'ses:Recipients': recipients },
  };
}

/** The fields of a call of the query protocol. */
export function form({ body }: Pick<Request, 'body'>): URLSearchParams {
  return new URLSearchParams(body.toString('utf8'));
}

function arn(service: string, resource: string): string {
  return `arn:aws:${service}:${AWS.region}:${ACCOUNT}:${resource}`;
}

const lastPart = (url: unknown) => String(url).slice(String(url).lastIndexOf('/') + 1);
