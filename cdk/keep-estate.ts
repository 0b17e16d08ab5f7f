import { CfnParameter, CfnRule, Fn, type Stack } from 'aws-cdk-lib';

/**
 * Keeps an estate from going over another one (F2). The parameter begins as the estate's name, and every later deployment
 * of the stack passes on what the first one had (`--previous-parameters`, the CDK's default): CloudFormation then compares
 * it with the settings' name before it touches anything. @returns the name that the stack holds.
 */
export function keepEstate(stack: Stack, estate: string): string {
  const { valueAsString: held } = new CfnParameter(stack, 'Estate', {
    default: estate,
    description: 'Whose estate this stack holds: settings of another one are refused',
  });
  new CfnRule(stack, 'EstateIsTheSame', {
    assertions: [{ assert: Fn.conditionEquals(held, estate), assertDescription: refusal(stack.stackName, estate) }],
  });
  return held;
}

function refusal(stack: string, estate: string): string {
  return [
    `stack ${stack} holds another estate than ${JSON.stringify(estate)};`,
    'deploy this one beside it with -c stack=NAME, or, where the estate itself was renamed,',
    `say so once with --parameters ${stack}:Estate='its new name'`,
  ].join(' ');
}
