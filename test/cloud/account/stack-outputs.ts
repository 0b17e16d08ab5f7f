import { OUTPUTS } from '../../../lambdas/environment.ts';
import { form } from './call.ts';
import type { Fault } from './front.ts';
import type { Stack } from './stack.ts';

/** The server names its queues by AWS's own host. */
export function here(value: string, endpoint: string): string {
  return value.replace(/^https:\/\/sqs\.[\w.-]+/, endpoint);
}

/** The outputs of a stack with every value resolved; `code` stands for another build of the same program. */
export function outputsOf(stack: Stack, code?: string): ReadonlyMap<string, string> {
  const outputs = Object.entries(stack.template.Outputs ?? {});
  const resolved = outputs.map(([name, { Value }]) => [name, String(stack.resolve(Value))] as const);
  return new Map([...resolved, ...(code ? ([[OUTPUTS.code, code]] as const) : [])]);
}

/** Describes the deployed stack as CloudFormation does: the API server's own has no value for what SES made. */
export function answersOfStack(name: string, outputs: () => ReadonlyMap<string, string>, endpoint: string): Fault {
  return ({ action }, request) => {
    if (action !== 'cloudformation:DescribeStacks' || form(request).get('StackName') !== name) return undefined;
    const members = [...outputs()].map(
      ([key, value]) =>
        `<member><OutputKey>${key}</OutputKey><OutputValue>${escaped(here(value, endpoint))}</OutputValue></member>`,
    );
    const stack = `<StackName>${name}</StackName><StackStatus>UPDATE_COMPLETE</StackStatus><Outputs>${members.join('')}</Outputs>`;
    const result = `<DescribeStacksResult><Stacks><member>${stack}</member></Stacks></DescribeStacksResult>`;
    const body = `<DescribeStacksResponse>${result}</DescribeStacksResponse>`;
    return { status: 200, headers: { 'content-type': 'text/xml' }, body };
  };
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
