import { Annotations, CfnRule, Fn } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** Lets a template be synthesised and never be deployed: CloudFormation checks this rule before it touches anything. */
export function refuseDeployment(scope: Construct, id: string, why: string): void {
  Annotations.of(scope).addWarningV2(`truedown:${id}`, why);
  new CfnRule(scope, id, {
    assertions: [{ assert: Fn.conditionEquals('refused', 'deployed'), assertDescription: why }],
  });
}
