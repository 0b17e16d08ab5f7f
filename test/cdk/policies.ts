import { flatten } from '../../cdk/flatten.ts';
import type { Resource } from './deployed.ts';

/** A statement of a policy, its values as text: `<LakeEstate.Arn>/sends/*`. */
export interface Statement {
  readonly effect: string;
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  readonly principals: readonly string[];
  readonly condition: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}

type Raw = {
  Effect: string;
  Action: unknown;
  Resource?: unknown;
  Principal?: unknown;
  Condition?: Statement['condition'];
};

/** The statements of a policy document. */
export function statementsOf(document: unknown): readonly Statement[] {
  return (document as { Statement: Raw[] }).Statement.map((raw) => ({
    effect: raw.Effect,
    actions: listOf(raw.Action),
    resources: listOf(raw.Resource ?? []),
    principals: Object.values(typeof raw.Principal === 'object' ? (raw.Principal as object) : {}).flatMap(listOf),
    condition: raw.Condition ?? {},
  }));
}

function listOf(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(flatten);
}

/** What the functions may do, by the name of the handler. */
export function rightsOf(resources: readonly Resource[], handler: string): readonly Statement[] {
  const id = `Handlers${handler.replace('-', '')}Role`;
  const policies = resources.filter(
    ({ type, properties }) =>
      type === 'AWS::IAM::Policy' && listOf(properties.Roles).some((role) => role.replace(/[<>]/g, '').startsWith(id)),
  );
  return policies.flatMap(({ properties }) => statementsOf(properties.PolicyDocument));
}

/** Whether statements allow an action on a resource; conditions are taken as met, a denial counts first. */
export function allows(statements: readonly Statement[], action: string, resource: string): boolean {
  const meant = statements.filter(
    ({ actions, resources }) =>
      actions.some((pattern) => matches(pattern, action)) && resources.some((pattern) => matches(pattern, resource)),
  );
  return meant.some(({ effect }) => effect === 'Allow') && !meant.some(({ effect }) => effect === 'Deny');
}

/** As IAM compares: `*` is any text, `/` included, and `?` one character. */
function matches(pattern: string, text: string): boolean {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's').test(text);
}
