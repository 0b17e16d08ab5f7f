import { Aws, Duration, Size, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { flatten } from '../flatten.ts';
import { KEPT_LOGS } from './kept-logs.ts';

/** What a function may do. Where a resource is a pattern, `because` is the evidence that it is no wider than needed. */
export interface Permission {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly conditions?: Readonly<Record<string, Record<string, unknown>>>;
  readonly because?: string;
}

export interface HandlerFunctionProps {
  /** The folder that holds `index.mjs` and what lies beside it. */
  readonly bundle: string;
  readonly minutes: number;
  readonly memoryMegabytes?: number;
  readonly scratchGibibytes?: number;
}

/** One handler, deployed: Node.js 24 on arm64 with a role and logs of its own, which may do what `allow` says. */
export class HandlerFunction extends LambdaFunction {
  constructor(scope: Construct, id: string, props: HandlerFunctionProps) {
    const logs = new LogGroup(scope, `${id}Logs`, KEPT_LOGS);
    const role = new Role(scope, `${id}Role`, {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID } },
      }),
    });
    super(scope, id, {
      code: Code.fromAsset(props.bundle),
      handler: 'index.handler',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.minutes(props.minutes),
      memorySize: props.memoryMegabytes ?? 512,
      ephemeralStorageSize: Size.gibibytes(props.scratchGibibytes ?? 0.5),
      logGroup: logs,
      role,
    });
    this.allow({ actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logs.logGroupArn] });
  }

  /** Lets this function do one thing, and acknowledges each pattern among its resources with the evidence given. */
  allow({ actions, resources, conditions, because }: Permission): void {
    this.addToRolePolicy(
      new PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions && { conditions }) }),
    );
    if (because) this.acknowledgePatterns(resources, because);
  }

  private acknowledgePatterns(resources: readonly string[], reason: string): void {
    for (const resource of resources.map((arn) => flatten(Stack.of(this).resolve(arn)))) {
      if (resource.includes('*')) {
        Validations.of(this.role as Role).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
      }
    }
  }
}
