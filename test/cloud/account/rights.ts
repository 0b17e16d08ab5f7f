import { runSimulation } from '@cloud-copilot/iam-simulate';
import type { Call } from './call.ts';
import { ACCOUNT } from './server-calls.ts';
import { isNamed, type Stack } from './stack.ts';

/** A policy document, as IAM has it. */
export type Policy = object;

const EVERYTHING: Policy = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };

/** Who may do what by the synthesized policies: a role for each caller, and the policy of each bucket. */
export class Rights {
  private readonly roles: ReadonlyMap<string, readonly Policy[]>;
  private readonly buckets: ReadonlyMap<string, Policy>;

  constructor(stack: Stack, callers: ReadonlyMap<string, readonly string[]>, administrators: readonly string[] = []) {
    this.roles = new Map<string, readonly Policy[]>([
      ...[...callers].map(([caller, ids]) => [caller, ids.flatMap((id) => policiesOf(stack, id))] as const),
      ...administrators.map((caller) => [caller, [EVERYTHING]] as const),
    ]);
    this.buckets = new Map(
      [...stack.ofType('AWS::S3::BucketPolicy').values()].map(({ Bucket, PolicyDocument }) => [
        `arn:aws:s3:::${Bucket}`,
        PolicyDocument as Policy,
      ]),
    );
  }

  /** Why a call is refused, or nothing where every resource of it is allowed. A caller without a role is a person. */
  async refusal(call: Call): Promise<string | undefined> {
    const policies = this.roles.get(call.caller);
    if (!policies || call.action === 'sts:GetCallerIdentity') return undefined;
    for (const resource of call.resources) {
      const verdict = await this.verdict(policies, call, resource);
      if (verdict !== 'Allowed') return `${call.caller} may not ${call.action} on ${resource}: ${verdict}`;
    }
    return undefined;
  }

  private async verdict(policies: readonly Policy[], call: Call, resource: string): Promise<string> {
    const bucket = /^arn:aws:s3:::[^/]+/.exec(resource)?.[0] ?? '';
    const result = await runSimulation(
      {
        request: {
          principal: `arn:aws:iam::${ACCOUNT}:role/${call.caller}`,
          action: call.action,
          resource: { resource, accountId: ACCOUNT },
          contextVariables: { 'aws:SecureTransport': 'true', 's3:TlsVersion': '1.3', ...call.context },
        },
        identityPolicies: policies.map((policy, at) => ({ name: `policy ${at}`, policy })),
        serviceControlPolicies: [],
        resourceControlPolicies: [],
        resourcePolicy: this.buckets.get(bucket),
      },
      {},
    );
    return result.resultType === 'error' ? JSON.stringify(result.errors) : result.overallResult;
  }
}

/** The documents of a role, or of a managed policy, by the beginning of its logical id. */
function policiesOf(stack: Stack, logical: string): Policy[] {
  const id = stack.idOf(logical);
  const inline = [...stack.ofType('AWS::IAM::Policy').values()].filter(({ Roles }) => (Roles as string[]).includes(id));
  const managed = [...stack.ofType('AWS::IAM::ManagedPolicy')].filter(([name]) => isNamed(name, logical));
  const found = [...inline, ...managed.map(([, properties]) => properties)];
  if (found.length === 0) throw new Error(`${logical} has no policy`);
  return found.map(({ PolicyDocument }) => PolicyDocument as Policy);
}
