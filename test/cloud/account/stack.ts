import {
  CreateBucketCommand,
  PutBucketNotificationConfigurationCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3';
import { flatten } from '../../../cdk/flatten.ts';
import { AWS } from '../../trino/start-trino.ts';
import { ACCOUNT, elementsOf, jsonCall, queryCall } from './server-calls.ts';
import type { Template } from './synthesized.ts';

/** A stack that was created, with the values that its template only names. */
export class Stack {
  readonly name: string;
  readonly template: Template;
  private readonly physical: ReadonlyMap<string, string>;

  constructor(name: string, template: Template, physical: ReadonlyMap<string, string>) {
    this.name = name;
    this.template = template;
    this.physical = physical;
  }

  /** The same resources as another template would have them. */
  withTemplate(template: Template): Stack {
    return new Stack(this.name, template, this.physical);
  }

  /** The resources of a type, by their logical ids, with every value resolved. */
  ofType(type: string): ReadonlyMap<string, Readonly<Record<string, unknown>>> {
    const found = Object.entries(this.template.Resources).filter(([, resource]) => resource.Type === type);
    return new Map(
      found.map(([id, { Properties }]) => [id, this.resolve(Properties ?? {}) as Record<string, unknown>]),
    );
  }

  /** The physical id of a resource; CDK's eight digits after its logical id may be left out. */
  idOf(logical: string): string {
    return this.physical.get(this.logicalOf(logical)) as string;
  }

  /** A logical id with CDK's digits. */
  logicalOf(logical: string): string {
    const found = [...this.physical.keys()].find((id) => isNamed(id, logical));
    if (found === undefined) throw new Error(`no resource is called ${logical}`);
    return found;
  }

  /** A value of the template as CloudFormation hands it to a service. */
  resolve(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.resolve(item));
    if (typeof value !== 'object' || value === null) return value;
    const [name] = Object.keys(value);
    if (name === 'Ref' || name === 'Fn::GetAtt' || name === 'Fn::Join') return this.text(flatten(value));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.resolve(item)]));
  }

  private text(flat: string): string {
    return flat.replace(/<([A-Za-z0-9:]+)(?:\.(\w+))?>/g, (_, id: string, attribute?: string) =>
      attribute === undefined ? this.reference(id) : this.attribute(id, attribute),
    );
  }

  private reference(id: string): string {
    const pseudo: Record<string, string> = {
      'AWS::Partition': 'aws',
      'AWS::Region': AWS.region,
      'AWS::AccountId': ACCOUNT,
      'AWS::URLSuffix': 'amazonaws.com',
      'AWS::StackName': this.name,
    };
    const { Type, Properties } = this.template.Resources[id] ?? {};
    // The API server's CloudFormation does not know identities; their Ref is their name.
    if (Type === 'AWS::SES::EmailIdentity') return String(Properties?.EmailIdentity);
    if (Type === 'AWS::SES::ConfigurationSet' || Type === 'AWS::Athena::WorkGroup') return String(Properties?.Name);
    const found = pseudo[id] ?? this.template.Parameters?.[id]?.Default ?? this.physical.get(id);
    return found ?? unmade(id);
  }

  private attribute(id: string, attribute: string): string {
    const name = this.reference(id);
    if (attribute !== 'Arn') return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf(':')) + 1);
    const place = `${AWS.region}:${ACCOUNT}`;
    switch (this.template.Resources[id]?.Type) {
      case 'AWS::S3::Bucket':
        return `arn:aws:s3:::${name}`;
      case 'AWS::SQS::Queue':
        return `arn:aws:sqs:${place}:${name.slice(name.lastIndexOf('/') + 1)}`;
      case 'AWS::Lambda::Function':
        return `arn:aws:lambda:${place}:function:${name}`;
      case 'AWS::IAM::Role':
        return `arn:aws:iam::${ACCOUNT}:role/${name}`;
      case 'AWS::Scheduler::Schedule':
        return scheduleArn(name);
      case 'AWS::Logs::LogGroup':
        return `arn:aws:logs:${place}:log-group:${name}`;
      default:
        return name;
    }
  }
}

/** Whether a logical id is this one, with or without the digits that CDK puts behind. */
export function isNamed(id: string, logical: string): boolean {
  return id === logical || (id.startsWith(logical) && /^[0-9A-F]{8}$/.test(id.slice(logical.length)));
}

/** Creates the resources of a template on an API server, as CloudFormation does, and what the server's own leaves out. */
export async function createStack(endpoint: string, name: string, template: Template): Promise<Stack> {
  const s3 = new S3Client({ ...signedAs('DEPLOYER'), endpoint, forcePathStyle: true });
  await bootstrap(endpoint, s3, template);
  await queryCall(endpoint, 'cloudformation', {
    Action: 'CreateStack',
    StackName: name,
    TemplateBody: JSON.stringify(withoutUnmade(template)),
    'Capabilities.member.1': 'CAPABILITY_IAM',
  });
  const stack = new Stack(name, template, await physicalIds(endpoint, name));
  await completeBuckets(s3, stack);
  await makeMachine(endpoint, stack);
  await makeMail(endpoint, stack);
  return stack;
}

/** The server's CloudFormation makes state machines where it does not run them. */
async function makeMachine(endpoint: string, stack: Stack): Promise<void> {
  const {
    StateMachineName: name,
    DefinitionString,
    RoleArn: roleArn,
  } = stack.ofType('AWS::StepFunctions::StateMachine').get(stack.logicalOf('MonthlyPipelineMachine')) ?? {};
  const definition = String(DefinitionString);
  await jsonCall(endpoint, 'states', 'AWSStepFunctions.CreateStateMachine', { name, definition, roleArn });
}

/**
 * The server knows no schedules, and would hand messages to functions that do nothing (`event-sources.ts` hands them to
 * those that do). It takes no template that names what it does not make.
 */
const UNMADE = ['AWS::Scheduler::Schedule', 'AWS::Lambda::EventSourceMapping'];

function withoutUnmade({ Resources, ...rest }: Template): object {
  const isUnmade = (id: unknown) => UNMADE.includes(Resources[String(id)]?.Type ?? '');
  const kept = Object.fromEntries(Object.entries(Resources).filter(([id]) => !isUnmade(id)));
  return JSON.parse(JSON.stringify({ ...rest, Resources: kept }), (_, value) => {
    const { Ref, 'Fn::GetAtt': attribute } = value ?? {};
    const id = Ref ?? attribute?.[0];
    if (!isUnmade(id)) return value;
    return Ref ? unmade(id) : scheduleArn(unmade(id));
  });
}

/** What stands for the name of a resource that the server does not make. */
function unmade(id: string): string {
  return `${id}-which-this-server-does-not-make`;
}

function scheduleArn(name: string): string {
  return `arn:aws:scheduler:${AWS.region}:${ACCOUNT}:schedule/default/${name}`;
}

/** Credentials of a caller: the API server checks no signature, so the key itself says who calls. */
export function signedAs(caller: string) {
  return { region: AWS.region, credentials: { accessKeyId: caller, secretAccessKey: AWS.secret } };
}

/** What `cdk bootstrap` and the upload of the assets leave behind. The functions' code itself runs from its folder. */
async function bootstrap(endpoint: string, s3: S3Client, { Resources }: Template): Promise<void> {
  const version = { Name: '/cdk-bootstrap/hnb659fds/version', Value: '30', Type: 'String' };
  await jsonCall(endpoint, 'ssm', 'AmazonSSM.PutParameter', { ...version, Overwrite: true });
  const Bucket = `cdk-hnb659fds-assets-${ACCOUNT}-${AWS.region}`;
  await s3.send(new CreateBucketCommand({ Bucket })).catch((error: Error) => {
    // The account's own, from the stack before.
    if (!/^BucketAlready/.test(error.name)) throw error;
  });
  for (const { Type, Properties } of Object.values(Resources)) {
    if (Type !== 'AWS::Lambda::Function') continue;
    const { S3Key } = (Properties?.Code ?? {}) as { S3Key?: string };
    await s3.send(new PutObjectCommand({ Bucket, Key: S3Key, Body: EMPTY_ZIP }));
  }
}

/** The end record of an archive that has no entries. */
const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18)]);

async function physicalIds(endpoint: string, name: string): Promise<ReadonlyMap<string, string>> {
  const asked = { Action: 'DescribeStackResources', StackName: name };
  const xml = await queryCall(endpoint, 'cloudformation', asked);
  const members = xml.match(/<member>[\s\S]*?<\/member>/g) ?? [];
  return new Map(
    members.flatMap((member) => {
      const [logical] = elementsOf(member, 'LogicalResourceId');
      const [physical] = elementsOf(member, 'PhysicalResourceId');
      return logical && physical ? [[logical, physical] as const] : [];
    }),
  );
}

/** The server's CloudFormation makes buckets without versions and events. Their policies hold in front of it (`rights.ts`). */
async function completeBuckets(s3: S3Client, stack: Stack): Promise<void> {
  for (const [logical, properties] of stack.ofType('AWS::S3::Bucket')) {
    const Bucket = stack.idOf(logical);
    const VersioningConfiguration = properties.VersioningConfiguration as { Status: 'Enabled' };
    await s3.send(new PutBucketVersioningCommand({ Bucket, VersioningConfiguration }));
    if (!properties.NotificationConfiguration) continue;
    const NotificationConfiguration = { EventBridgeConfiguration: {} };
    await s3.send(new PutBucketNotificationConfigurationCommand({ Bucket, NotificationConfiguration }));
  }
}

/** The server's CloudFormation knows nothing of SES. */
async function makeMail(endpoint: string, stack: Stack): Promise<void> {
  for (const { EmailIdentity } of stack.ofType('AWS::SES::EmailIdentity').values()) {
    await queryCall(endpoint, 'ses', { Action: 'VerifyDomainIdentity', Domain: String(EmailIdentity) });
    // The server takes no mail from an address whose domain alone is verified; SES does.
    const sender = { Action: 'VerifyEmailIdentity', EmailAddress: `truedown@${EmailIdentity}` };
    await queryCall(endpoint, 'ses', sender);
  }
  for (const { Name } of stack.ofType('AWS::SES::ConfigurationSet').values()) {
    const set = { Action: 'CreateConfigurationSet', 'ConfigurationSet.Name': String(Name) };
    await queryCall(endpoint, 'ses', set);
  }
}
