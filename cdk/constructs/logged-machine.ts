import { Aws, Fn, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import {
  DefinitionBody,
  type IChainable,
  LogLevel,
  StateMachine,
  type StateMachineProps,
} from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { flatten } from '../flatten.ts';
import type { Permission } from './handler-function.ts';
import { KEPT_LOGS } from './kept-logs.ts';

export interface LoggedMachineProps extends Pick<StateMachineProps, 'timeout'> {
  readonly name: string;
  readonly start: IChainable;
  /** What its states call. It may do nothing else. */
  readonly calls: readonly Permission[];
}

/** A state machine that logs every state it enters and never what it carries (faults T43). */
export class LoggedMachine extends Construct {
  readonly machine: StateMachine;
  readonly logs: LogGroup;

  constructor(scope: Construct, id: string, { name, start, calls, timeout }: LoggedMachineProps) {
    super(scope, id);
    const role = this.role(name);
    for (const call of calls) allowCall(role, call);
    this.logs = new LogGroup(this, 'Logs', { ...KEPT_LOGS, logGroupName: logsOf(name) });
    this.machine = new StateMachine(this, 'Machine', {
      stateMachineName: name,
      definitionBody: DefinitionBody.fromChainable(start),
      // CDK would let it call every version of a function.
      role: role.withoutPolicyUpdates(),
      tracingEnabled: true,
      logs: { destination: this.logs, level: LogLevel.ALL, includeExecutionData: false },
      ...(timeout && { timeout }),
    });
    this.machine.node.addDependency(role);
  }

  private role(name: string): Role {
    const arn = `arn:${Aws.PARTITION}:states:${Aws.REGION}:${Aws.ACCOUNT_ID}:stateMachine:${name}`;
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('states.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID }, ArnLike: { 'aws:SourceArn': arn } },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: [...LOG_AND_TRACE], resources: ['*'] }));
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'tracing and the delivery of logs: X-Ray and CloudWatch Logs define no resource for these actions',
    });
    return role;
  }
}

function allowCall(role: Role, { actions, resources, because: reason = '' }: Permission): void {
  role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  for (const resource of resources.map((arn) => flatten(Stack.of(role).resolve(arn)))) {
    if (resource.includes('*')) {
      Validations.of(role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
    }
  }
}

/**
 * Below this prefix one policy of CloudWatch Logs serves every machine of an account; elsewhere each adds a statement, until
 * the policy is full and no machine can be made. A log outlives its stack, so the stack's own id keeps the next one's apart.
 */
function logsOf(name: string): string {
  return `/aws/vendedlogs/states/${name}-${Fn.select(2, Fn.split('/', Aws.STACK_ID))}`;
}

const LOG_AND_TRACE = [
  'logs:CreateLogDelivery',
  'logs:GetLogDelivery',
  'logs:UpdateLogDelivery',
  'logs:DeleteLogDelivery',
  'logs:ListLogDeliveries',
  'logs:PutResourcePolicy',
  'logs:DescribeResourcePolicies',
  'logs:DescribeLogGroups',
  'xray:PutTraceSegments',
  'xray:PutTelemetryRecords',
  'xray:GetSamplingRules',
  'xray:GetSamplingTargets',
] as const;
