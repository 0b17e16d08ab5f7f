import { CfnOutput, Stack, Validations } from 'aws-cdk-lib';
import { ManagedPolicy, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { flatten } from '../flatten.ts';
import type { Permission } from './handler-function.ts';

export interface PersonPolicyProps {
  readonly description: string;
  /** The output that names the policy, and for whom it is. */
  readonly output: string;
  readonly attach: string;
}

/** Rights of a person. Nobody has them until somebody attaches the policy that the output names. */
export class PersonPolicy extends Construct {
  private readonly policy: ManagedPolicy;

  constructor(scope: Construct, id: string, { description, output, attach }: PersonPolicyProps) {
    super(scope, id);
    this.policy = new ManagedPolicy(this, 'Policy', { description });
    const told = new CfnOutput(this, 'Output', { value: this.policy.managedPolicyArn, description: attach });
    told.overrideLogicalId(output);
  }

  /** Allows one thing, and acknowledges each pattern among its resources with the evidence given. */
  protected allow({ actions, resources, conditions, because: reason }: Permission): void {
    this.policy.addStatements(
      new PolicyStatement({ actions: [...actions], resources: [...resources], ...(conditions && { conditions }) }),
    );
    for (const resource of resources.map((it) => flatten(Stack.of(this).resolve(it)))) {
      if (reason && resource.includes('*')) {
        Validations.of(this.policy).acknowledge({ id: `AwsSolutions-IAM5[Resource::${resource}]`, reason });
      }
    }
  }
}
