import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { type EstateOutputs, OUTPUTS } from '../lambdas/environment.ts';

/** Tells by the stack's outputs where everything is, so that the command line finds an estate by its stack's name alone. */
export function tellWhere(stack: Stack, values: EstateOutputs): void {
  for (const [name, output] of Object.entries(OUTPUTS)) {
    new CfnOutput(stack, output, { value: values[name as keyof typeof OUTPUTS] });
  }
}
