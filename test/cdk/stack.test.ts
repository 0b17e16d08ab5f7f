import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { RUNBOOK } from '../../cdk/constructs/alarms.ts';
import { flatten } from '../../cdk/flatten.ts';
import { HANDLERS } from '../../cdk/handlers.ts';
import { ROOT } from '../house/source-files.ts';
import { deploy, ofType } from './deployed.ts';
import { statementsOf } from './policies.ts';

const { app, resources, text } = deploy();
const functions = ofType(resources, 'AWS::Lambda::Function').map(({ id, properties }) => ({ id, properties }));

describe('the stack (design 6)', () => {
  it('has no custom resource and no function but the handlers', () => {
    expect(resources.filter(({ type }) => /^Custom::|CustomResource$/.test(type))).toEqual([]);
    expect(functions).toHaveLength(HANDLERS.length);
  });

  it('is clean for cdk-nag, each exception acknowledged', () => {
    expect(new AwsSolutionsChecks(app).validateScope(app).violations).toEqual([]);
    const unsafe = new Stack(new App(), 'Unsafe');
    new Bucket(unsafe, 'Open');
    expect(new AwsSolutionsChecks(unsafe).validateScope(unsafe).violations.length).toBeGreaterThan(0);
  });

  it("refuses to be deployed without DuckDB's native part, and says what fetches it", () => {
    const { Rules } = JSON.parse(deploy({}, { hasDuckDb: false }).text) as {
      Rules: Record<string, { Assertions: { AssertDescription: string }[] }>;
    };
    const refusals = Object.values(Rules).flatMap(({ Assertions }) => Assertions.map((a) => a.AssertDescription));
    expect(refusals).toContainEqual(
      expect.stringMatching(/^land cannot be deployed: .+npx --no-install tsx cdk\/fetch-duckdb\.ts/),
    );
    expect(text).not.toContain('land cannot be deployed');
  });

  it('is the same bytes from the same inputs', () => expect(deploy().text).toBe(text));

  it('lets Athena read Parquet only, and never turns bad values into NULL (faults T11, T12)', () => {
    expect(text).not.toMatch(/CSVSerde|LazySimpleSerDe|use\.null\.for\.invalid\.data|AWS::Glue::Crawler/i);
  });

  it('limits what a query scans, and fixes where results go and that they are encrypted', () => {
    expect(ofType(resources, 'AWS::Athena::WorkGroup').map(({ properties }) => properties)).toMatchObject([
      {
        WorkGroupConfiguration: {
          EnforceWorkGroupConfiguration: true,
          BytesScannedCutoffPerQuery: 10 * 1024 ** 3,
          ResultConfiguration: { EncryptionConfiguration: { EncryptionOption: 'SSE_S3' } },
        },
      },
    ]);
  });

  it('keeps every log a year', () => {
    const logs = ofType(resources, 'AWS::Logs::LogGroup');
    expect(logs).toHaveLength(HANDLERS.length + 2);
    for (const { properties } of logs) expect(properties.RetentionInDays).toBe(365);
  });

  it('F11: keeps logs when it goes, but for those of a first deployment that was taken back', () => {
    const policies = ofType(resources, 'AWS::Logs::LogGroup').map(({ deletionPolicy }) => deletionPolicy);
    expect(new Set(policies)).toEqual(new Set(['RetainExceptOnCreate']));
  });

  it('F18: warns at synth where evidence is kept less than a year and a month', () => {
    const warnings = (changes: Record<string, unknown>) =>
      JSON.stringify(deploy(changes).app.node.findChild('Truedown').node.metadata);
    expect(warnings({ retention: { raw_days: 399 } })).toContain('retention.raw_days is 399: below 400 no month can');
    expect(warnings({})).not.toContain('retention');
  });

  it('F12: can be destroyed after the first query: its workgroup goes with its history', () => {
    const [workgroup] = ofType(resources, 'AWS::Athena::WorkGroup');
    expect(workgroup?.properties.RecursiveDeleteOption).toBe(true);
  });

  it('L1: logs its state machines where one policy of CloudWatch Logs serves them all', () => {
    const logs = ofType(resources, 'AWS::Logs::LogGroup').map(({ properties }) => properties.LogGroupName);
    const own = logs.filter((name) => name !== undefined).map((name) => JSON.stringify(name));
    expect(own.map((name) => /"(\/aws\/vendedlogs\/states\/\w+-)"/.exec(name)?.[1])).toEqual([
      '/aws/vendedlogs/states/Truedown-',
      '/aws/vendedlogs/states/TruedownWatch-',
    ]);
    for (const name of own) expect(name).toContain('{"Ref":"AWS::StackId"}');
  });
});

describe('the functions', () => {
  it.each(functions)('$id runs Node.js 24 on arm64, knows the program and the settings', ({ properties }) => {
    expect(properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'] });
    expect(properties.Environment).toMatchObject({
      Variables: { CODE: expect.stringMatching(/^[0-9a-f]{64}$/), SETTINGS_FILE: 'settings.json' },
    });
    expect(properties.ReservedConcurrentExecutions).toBeUndefined();
  });

  it('have one program, so that a run stops where it changes', () => {
    const codes = functions.map(({ properties }) => (properties.Environment as Variables).Variables.CODE);
    expect(new Set(codes).size).toBe(1);
  });

  it('only land has 3,008 MB', () => {
    const large = functions.filter(({ properties }) => Number(properties.MemorySize) >= 3008);
    expect(large.map(({ id, properties }) => [id.slice(0, 12), properties.MemorySize])).toEqual([
      ['Handlersland', 3008],
    ]);
  });
});

type Variables = { readonly Variables: Readonly<Record<string, string>> };

describe('queues (faults T40)', () => {
  const queues = ofType(resources, 'AWS::SQS::Queue');
  const timeouts = new Map(functions.map(({ id, properties }) => [id, Number(properties.Timeout)]));

  it.each(ofType(resources, 'AWS::Lambda::EventSourceMapping').map(({ id, properties }) => ({ id, properties })))(
    '$id hands over one message at a time, hears what failed, and waits six timeouts',
    ({ properties }) => {
      expect(properties).toMatchObject({ BatchSize: 1, FunctionResponseTypes: ['ReportBatchItemFailures'] });
      expect(properties.ScalingConfig).toHaveProperty('MaximumConcurrency');
      const [queueId] = (properties.EventSourceArn as { 'Fn::GetAtt': string[] })['Fn::GetAtt'];
      const queue = queues.find(({ id }) => id === queueId);
      const timeout = timeouts.get((properties.FunctionName as { Ref: string }).Ref) ?? 0;
      expect(queue?.properties.VisibilityTimeout).toBe(6 * timeout);
      expect(queue?.properties.RedrivePolicy).toMatchObject({ maxReceiveCount: 4 });
    },
  );

  it('land reads five files at once, mails take two: all share what the account may run at once', () => {
    const at = ofType(resources, 'AWS::Lambda::EventSourceMapping').map(({ id, properties }) => [
      id.replace(/SqsEventSource.*/, ''),
      (properties.ScalingConfig as { MaximumConcurrency: number }).MaximumConcurrency,
    ]);
    expect(at).toEqual([
      ['Handlersland', 5],
      ['Handlersmailevents', 2],
      ['Handlersreceipt', 2],
    ]);
  });

  it('every queue keeps what nobody has handled for two weeks', () => {
    for (const { properties } of queues) expect(properties.MessageRetentionPeriod).toBe(14 * 86_400);
  });

  it('every queue of failures has an alarm', () => {
    const failures = queues.filter(({ id }) => id.includes('Failures')).map(({ id }) => id);
    const watched = ofType(resources, 'AWS::CloudWatch::Alarm').map(({ properties }) =>
      JSON.stringify(properties.Metrics),
    );
    expect(failures).toHaveLength(5);
    for (const id of failures) expect(watched.some((dimensions) => dimensions?.includes(id))).toBe(true);
  });
});

describe('alarms', () => {
  const alarms = ofType(resources, 'AWS::CloudWatch::Alarm').map(({ properties }) => properties);

  it('each says which row of the runbook tells what to do, and calls the owner', () => {
    for (const { AlarmDescription, AlarmActions } of alarms) {
      const named = /docs\/runbook\.md, "(.+)"\.$/.exec(flatten(AlarmDescription))?.[1];
      expect(Object.values(RUNBOOK)).toContain(named);
      expect(AlarmActions).toHaveLength(1);
    }
    expect(ofType(resources, 'AWS::SNS::Subscription')[0]?.properties.Endpoint).toBe('licences@harbour.example');
  });

  it('calls those whom the settings name beside the owner, each once (feeds 2)', () => {
    const called = deploy({ alarms: ['ops@harbour.example', 'licences@harbour.example', 'ops@Harbour.example'] });
    const endpoints = ofType(called.resources, 'AWS::SNS::Subscription').map(({ properties }) => properties.Endpoint);
    expect(endpoints).toEqual(['licences@harbour.example', 'ops@harbour.example']);
  });

  it('A1: looks at the age of the oldest message of each queue of work', () => {
    const aged = alarms.filter(({ MetricName }) => MetricName === 'ApproximateAgeOfOldestMessage');
    const queues = ofType(resources, 'AWS::SQS::Queue').filter(({ id }) => !id.includes('Failures'));
    expect(aged.map(({ Dimensions }) => flatten((Dimensions as [{ Value: unknown }])[0].Value))).toEqual(
      queues.map(({ id }) => `<${id}.QueueName>`),
    );
    for (const alarm of aged) expect(alarm).toMatchObject({ Threshold: 3600, Statistic: 'Maximum' });
  });

  it('F21: hears when AWS takes the right to mail away, of this account alone', () => {
    const rule = ofType(resources, 'AWS::Events::Rule').find(({ id }) => id.startsWith('AlarmsSendingDisabled'));
    expect(rule?.properties.EventPattern).toEqual({ source: ['aws.ses'], 'detail-type': ['Sending Status Disabled'] });
    const [topic] = ofType(resources, 'AWS::SNS::Topic');
    expect(rule?.properties.Targets).toMatchObject([{ Arn: { Ref: topic?.id } }]);
    const [policy] = ofType(resources, 'AWS::SNS::TopicPolicy');
    const events = statementsOf(policy?.properties.PolicyDocument).find(({ principals }) =>
      principals.includes('events.amazonaws.com'),
    );
    expect(events?.condition).toMatchObject({ StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } });
  });

  it('of a month that stopped link to its executions, which say why: a refused month mails nobody', () => {
    const [failed] = alarms.filter(({ AlarmName }) => AlarmName === 'Truedown-MonthFailed');
    expect(flatten(failed?.AlarmDescription)).toMatch(
      /says why: https:\/\/<AWS::Region>\.console\.aws\.amazon\.com\/states\/home\?region=<AWS::Region>#\/statemachines\/view\/<MonthlyPipelineMachine[0-9A-F]+> \. What to do/,
    );
  });

  it.each(Object.values(RUNBOOK))('the runbook has the row "%s"', (heading) => {
    expect(readFileSync(join(ROOT, 'docs/runbook.md'), 'utf8')).toContain(heading);
  });
});

describe("F11: the sender's identity", () => {
  const identities = (changes: object) => ofType(deploy({ ...changes }).resources, 'AWS::SES::EmailIdentity');

  it('is made, and stays when the stack goes: others of the account may mail from the domain', () => {
    expect(identities({})).toMatchObject([
      { properties: { EmailIdentity: 'harbour.example' }, deletionPolicy: 'RetainExceptOnCreate' },
    ]);
  });

  it.each([
    { sender: 'X@Harbour.Example', is: 'harbour.example', why: 'SES and IAM compare small letters' },
    { sender: 'x@häfen.example', is: 'xn--hfen-loa.example', why: 'and ASCII' },
  ])('of $sender is $is: $why', ({ sender, is }) => {
    expect(identities({ sender })[0]?.properties.EmailIdentity).toBe(is);
  });

  it('is not made where the account has it, and the rest is the same: set, rights, outputs', () => {
    const existing = deploy({ mail: { identity: 'existing' } });
    expect(ofType(existing.resources, 'AWS::SES::EmailIdentity')).toEqual([]);
    expect(ofType(existing.resources, 'AWS::SES::ConfigurationSet')).toHaveLength(1);
    const { Outputs } = JSON.parse(existing.text) as { Outputs: Record<string, { Value: unknown }> };
    expect(Outputs.SenderIdentity?.Value).toBe('harbour.example');
    expect(existing.text).toContain(':identity/harbour.example');
    expect(new AwsSolutionsChecks(existing.app).validateScope(existing.app).violations).toEqual([]);
  });
});

describe('mail (faults T25, T45)', () => {
  it('suppresses after complaints only, insists on TLS, and hears what becomes of each message', () => {
    expect(ofType(resources, 'AWS::SES::ConfigurationSet')[0]?.properties).toMatchObject({
      SuppressionOptions: { SuppressedReasons: ['COMPLAINT'] },
      DeliveryOptions: { TlsPolicy: 'REQUIRE' },
    });
    const destinations = ofType(resources, 'AWS::SES::ConfigurationSetEventDestination').map(
      ({ properties }) =>
        properties.EventDestination as { EventBridgeDestination?: object; MatchingEventTypes: string[] },
    );
    const toLedger = destinations.find(({ EventBridgeDestination }) => EventBridgeDestination);
    expect(toLedger?.MatchingEventTypes).toEqual(expect.arrayContaining(['delivery', 'bounce', 'complaint']));
  });
});
