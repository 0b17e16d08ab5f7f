/** A resolved CloudFormation value as cdk-nag names it in a finding: `<Bucket.Arn>/landed/*`. */
export function flatten(value: unknown): string {
  if (typeof value === 'string') return value;
  const [name, argument] = Object.entries(value as Record<string, unknown>)[0] ?? [];
  if (name === 'Ref') return `<${argument}>`;
  if (name === 'Fn::GetAtt') return `<${(argument as string[]).join('.')}>`;
  if (name === 'Fn::Join') {
    const [between, parts] = argument as [string, unknown[]];
    return parts.map(flatten).join(between);
  }
  return JSON.stringify(value);
}
