import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stackNameOf } from '../../cdk/stack-name.ts';
import { databaseName, databasePattern } from '../../lambdas/environment.ts';
import { ROOT } from '../house/source-files.ts';
import { deploy, ofType, type Resource } from './deployed.ts';
import { allows, rightsOf } from './policies.ts';

const first = deploy();
const second = deploy({}, { stack: 'Truedown-test' });

/** The properties by which a resource says its own name, which is unique in an account and region. */
const NAMES = ['Name', 'StateMachineName', 'TrailName', 'AlarmName', 'ManagedPolicyName', 'RoleName', 'BucketName'];
const NAMES_TOO = ['QueueName', 'TopicName', 'LogGroupName', 'FunctionName', 'ScheduleName', 'ConfigurationSetName'];

function namesOf(resources: readonly Resource[]): string[] {
  return resources.flatMap(({ type, properties }) =>
    [...NAMES, ...NAMES_TOO].flatMap((key) =>
      typeof properties[key] === 'string' ? [`${type} ${properties[key]}`] : [],
    ),
  );
}

describe('F2: a second estate beside the first', () => {
  it('has no name in common with it', () => {
    const names = namesOf(first.resources);
    expect(names).toContain('AWS::StepFunctions::StateMachine Truedown');
    expect(names.length).toBeGreaterThan(15);
    expect(namesOf(second.resources).filter((name) => names.includes(name))).toEqual([]);
    expect(second.text).not.toMatch(/[":/]Truedown(?!-test)[A-Za-z]*"/);
  });

  const id = '0123456789abcdef';
  const STACKS = ['Truedown', 'truedown', 'Truedown-test', 'truedown-test', 'TruedownTest', 'Truedown-doctor', 'T-r'];
  it.each(STACKS.flatMap((one) => STACKS.filter((other) => other !== one).map((other) => ({ one, other }))))(
    "$one's catalog is not $other's",
    ({ one, other }) => {
      for (const kind of ['run', 'doctor'] as const) {
        const pattern = new RegExp(`^${databasePattern(kind, one).replaceAll('?', '.')}$`);
        const theirs = (['run', 'doctor'] as const).map((theirKind) => databaseName(theirKind, other, id));
        expect(theirs.filter((name) => pattern.test(name))).toEqual([]);
        expect(databaseName(kind, one, `${id}0123`)).toMatch(pattern);
      }
    },
  );

  it("its functions reach its own databases and not the first one's", () => {
    const table = (stack: string) =>
      `arn:<AWS::Partition>:glue:<AWS::Region>:<AWS::AccountId>:table/${databaseName('run', stack, id)}/seats`;
    const rights = rightsOf(second.resources, 'normalise');
    expect(allows(rights, 'glue:GetTable', table('Truedown-test'))).toBe(true);
    expect(allows(rights, 'glue:GetTable', table('Truedown'))).toBe(false);
    expect(allows(rightsOf(first.resources, 'normalise'), 'glue:GetTable', table('Truedown-test'))).toBe(false);
  });
});

describe('F2: the name of a stack', () => {
  it.each([undefined, 'Truedown', 'truedown-test', 'A', 'Acme-prod-2', 'a'.repeat(32)])('may be %s', (name) => {
    expect(stackNameOf(name)).toBe(name ?? 'Truedown');
  });

  it.each([
    { name: '', why: 'nothing' },
    { name: true, why: '-c stack without a name' },
    { name: '2nd', why: 'CloudFormation wants a letter first' },
    { name: 'true_down', why: 'CloudFormation takes no underscore' },
    { name: 'Truedown--test', why: 'CloudTrail takes no two dashes in a row' },
    { name: 'Truedown-', why: 'nor one at the end' },
    { name: 'Träumen', why: 'no other letters' },
    { name: 'a b', why: 'no blank' },
    { name: 'a'.repeat(33), why: 'too long for the policies that name it' },
  ])('is never "$name": $why', ({ name }) => {
    expect(() => stackNameOf(name)).toThrow(
      /^-c stack=.*: a stack's name begins with a letter .+, at most 32 characters, such as truedown-test$/,
    );
  });

  it('leaves room in everything that is named after it', () => {
    const { resources } = deploy({}, { stack: 'a'.repeat(32) });
    const lengthOf = (type: string, key: string) =>
      Math.max(...ofType(resources, type).map(({ properties }) => String(properties[key] ?? '').length));
    expect(lengthOf('AWS::StepFunctions::StateMachine', 'StateMachineName')).toBeLessThanOrEqual(80);
    expect(lengthOf('AWS::SES::ConfigurationSet', 'Name')).toBeLessThanOrEqual(64);
    expect(lengthOf('AWS::CloudTrail::Trail', 'TrailName')).toBeLessThanOrEqual(128);
    expect(lengthOf('AWS::Athena::WorkGroup', 'Name')).toBeLessThanOrEqual(128);
    expect(lengthOf('AWS::CloudWatch::Alarm', 'AlarmName')).toBeLessThanOrEqual(255);
    expect(databaseName('doctor', 'A'.repeat(32), id64).length).toBeLessThanOrEqual(255);
  });
  const id64 = '0'.repeat(64);
});

describe('F2: an estate does not go over another', () => {
  type Template = {
    readonly Parameters: { readonly Estate: { readonly Default: string } };
    readonly Rules: {
      readonly EstateIsTheSame: { readonly Assertions: readonly { Assert: unknown; AssertDescription: string }[] };
    };
  };
  const template = (estate: string) => JSON.parse(deploy({ estate }).text) as Template;

  /** What CloudFormation does with a template whose parameter had this value before; none on the first deployment. */
  function refusalOf({ Parameters, Rules }: Template, before?: string): string | undefined {
    const value = before ?? Parameters.Estate.Default;
    const [{ Assert, AssertDescription } = { Assert: undefined, AssertDescription: '' }] =
      Rules.EstateIsTheSame.Assertions;
    const [left, right] = (Assert as { 'Fn::Equals': [{ Ref: string }, string] })['Fn::Equals'];
    expect(left).toEqual({ Ref: 'Estate' });
    return value === right ? undefined : AssertDescription;
  }

  it.each([
    { estate: 'Harbour Group', before: undefined, why: 'the first deployment' },
    { estate: 'Harbour Group', before: 'Harbour Group', why: 'a fix of the same estate' },
    { estate: 'O\'Neill & "Sons"', before: 'O\'Neill & "Sons"', why: 'a name with quotes' },
  ])('is deployed: $why', ({ estate, before }) => expect(refusalOf(template(estate), before)).toBeUndefined());

  it.each([
    { estate: 'Quay Ltd', before: 'Harbour Group', why: 'another estate' },
    { estate: 'Harbour group', before: 'Harbour Group', why: 'another spelling is another name' },
  ])('is refused: $why', ({ estate, before }) => {
    expect(refusalOf(template(estate), before)).toBe(
      `stack Truedown holds another estate than "${estate}"; deploy this one beside it with -c stack=NAME, or, where the estate itself was renamed, say so once with --parameters Truedown:Estate='its new name'`,
    );
  });

  it('for the CDK passes on what the stack was deployed with, unless somebody says otherwise', () => {
    const cdk = join(ROOT, 'node_modules/aws-cdk/bin/cdk');
    const { stdout } = spawnSync(process.execPath, [cdk, 'deploy', '--help'], { encoding: 'utf8' });
    expect(stdout.replace(/\s+/g, ' ')).toMatch(
      /--previous-parameters Use previous values for existing parameters .+?\[default: true\]/,
    );
  });
});
