import { describe, expect, it } from 'vitest';
import { flatten } from '../../cdk/flatten.ts';
import { HANDLERS } from '../../cdk/handlers.ts';
import { OUTPUTS } from '../../lambdas/environment.ts';
import { deploy } from './deployed.ts';

const { Outputs, Resources } = JSON.parse(deploy().text) as {
  readonly Outputs: Readonly<Record<string, { readonly Value: unknown }>>;
  readonly Resources: Readonly<Record<string, { readonly Type: string }>>;
};

function typeOf(output: string): string | undefined {
  const { Ref } = (Outputs[output]?.Value ?? {}) as { readonly Ref?: string };
  return Resources[Ref ?? '']?.Type;
}

describe("the stack's outputs, by which the command line finds an estate", () => {
  it('F2: EstateName says whose estate the stack holds', () => {
    expect(Outputs[OUTPUTS.estate]?.Value).toEqual({ Ref: 'Estate' });
  });

  it.each([
    { output: OUTPUTS.uploadsBucket, type: 'AWS::S3::Bucket' },
    { output: OUTPUTS.estateBucket, type: 'AWS::S3::Bucket' },
    { output: OUTPUTS.machine, type: 'AWS::StepFunctions::StateMachine' },
    { output: OUTPUTS.identity, type: 'AWS::SES::EmailIdentity' },
  ])('$output names a resource of type $type', ({ output, type }) => expect(typeOf(output)).toBe(type));

  it.each([
    { output: OUTPUTS.workgroup, value: /^Truedown$/ },
    { output: OUTPUTS.configurationSet, value: /^Truedown$/ },
    { output: OUTPUTS.sender, value: /^truedown@harbour\.example$/ },
    { output: OUTPUTS.code, value: /^[0-9a-f]{64}$/ },
  ])('$output says $value', ({ output, value }) => expect(Outputs[output]?.Value).toMatch(value));

  it('are all there', () => expect(Object.keys(Outputs)).toEqual(expect.arrayContaining(Object.values(OUTPUTS))));

  it('tell the two buckets apart', () => {
    expect(Outputs[OUTPUTS.uploadsBucket]).not.toEqual(Outputs[OUTPUTS.estateBucket]);
  });
});

describe('what commands look at is told too', () => {
  it.each([
    OUTPUTS.landQueue,
    OUTPUTS.receiptQueue,
    OUTPUTS.mailEventQueue,
    OUTPUTS.landFailures,
    OUTPUTS.receiptFailures,
    OUTPUTS.mailEventFailures,
    OUTPUTS.scheduleFailures,
    OUTPUTS.watchFailures,
  ])('%s is the URL of a queue of its own', (output) => {
    expect(typeOf(output)).toBe('AWS::SQS::Queue');
    const same = Object.entries(Outputs).filter(([, { Value }]) => flatten(Value) === flatten(Outputs[output]?.Value));
    expect(same.map(([name]) => name)).toEqual([output]);
  });

  it.each([
    { output: OUTPUTS.alarmTopic, type: 'AWS::SNS::Topic' },
    { output: OUTPUTS.monthSchedule, type: 'AWS::Scheduler::Schedule' },
    { output: OUTPUTS.watchSchedule, type: 'AWS::Scheduler::Schedule' },
  ])('$output names a resource of type $type', ({ output, type }) => expect(typeOf(output)).toBe(type));

  it('the three sources of events, and the log of each function', () => {
    const sources = flatten(Outputs[OUTPUTS.eventSources]?.Value).split(',');
    expect(sources.map((ref) => Resources[ref.slice(1, -1)]?.Type)).toEqual(
      Array(3).fill('AWS::Lambda::EventSourceMapping'),
    );
    const logs = flatten(Outputs[OUTPUTS.logGroups]?.Value).split(',');
    expect(logs.map((pair) => pair.split('=')[0])).toEqual(HANDLERS);
    for (const pair of logs)
      expect(Resources[pair.split('=')[1]?.slice(1, -1) ?? '']?.Type).toBe('AWS::Logs::LogGroup');
  });
});
