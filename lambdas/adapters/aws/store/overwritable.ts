import { GetBucketPolicyCommand, type S3Client } from '@aws-sdk/client-s3';
import { CREATED_ONCE } from '../../../environment.ts';
import { errorName } from '../aws-errors.ts';

/** A statement of a policy, each part as IAM also takes it: one, or a list. */
interface Statement {
  readonly Effect?: string;
  readonly Principal?: unknown;
  readonly Action?: string | readonly string[];
  readonly Resource?: string | readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

/** What is created once and could be overwritten, for the bucket's policy does not refuse it any more (design 2). */
export async function overwritable(s3: S3Client, bucket: string): Promise<readonly string[]> {
  const refused = (await statementsOf(s3, bucket)).filter(refusesOverwrites).flatMap(({ Resource = [] }) => Resource);
  return CREATED_ONCE.prefixes.filter(
    (prefix) => !refused.some((resource) => resource.endsWith(`:s3:::${bucket}/${prefix}*`)),
  );
}

async function statementsOf(s3: S3Client, bucket: string): Promise<readonly Statement[]> {
  try {
    const { Policy = '{}' } = await s3.send(new GetBucketPolicyCommand({ Bucket: bucket }));
    return [(JSON.parse(Policy) as { readonly Statement?: Statement | Statement[] }).Statement ?? []].flat();
  } catch (error) {
    if (errorName(error) === 'NoSuchBucketPolicy') return [];
    throw error;
  }
}

function refusesOverwrites({ Effect, Principal, Action = [], Condition = {} }: Statement): boolean {
  const isEverybody = Principal === '*' || (Principal as { readonly AWS?: unknown } | undefined)?.AWS === '*';
  return Effect === 'Deny' && isEverybody && [Action].flat().includes('s3:PutObject') && isCondition(Condition);
}

/** Whether a condition is the stack's own: one more would let somebody overwrite. */
function isCondition(condition: NonNullable<Statement['Condition']>): boolean {
  return textOf(condition) === textOf(CREATED_ONCE.refused);
}

function textOf(condition: NonNullable<Statement['Condition']>): string {
  const tests = Object.entries(condition).flatMap(([operator, keys]) =>
    Object.entries(keys).map(([key, value]) => `${operator} ${key.toLowerCase()} ${[value].flat().join()}`),
  );
  return tests.sort().join('\n');
}
