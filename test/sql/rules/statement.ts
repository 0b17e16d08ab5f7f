import { type Finding, finding, type Rule } from '../finding.ts';
import { everyNode, hasToken, nodesOf, parts, type SqlNode } from '../sql-tree.ts';

/** S1: one query and nothing after it. */
export const oneQuery: Rule = (root) => [
  ...parts(root)
    .filter(({ kind }) => kind !== 'QueryStatement')
    .map((node) => finding('S1', node, 'is no SELECT')),
  ...parts(root)
    .slice(1)
    .map((node) => finding('S1', node, 'a second statement')),
  ...[...everyNode(root)].filter(isSemicolon).map((node) => finding('S1', node, 'a model ends without a semicolon')),
];

/** S1: no `?`; what the query gives is listed and named, since Athena wants names. */
export const oneSelect: Rule = (root) => [
  ...nodesOf(root, 'Parameter').map((node) => finding('S1', node, 'values come as typed literals')),
  ...outermost(root).flatMap(shape),
];

const isSemicolon = ({ kind, text }: SqlNode) => kind === 'token' && text === ';';

/** The bodies whose rows are the model's: one, or the branches of a UNION. */
function outermost(root: SqlNode): SqlNode[] {
  return parts(root)
    .filter(({ kind }) => kind === 'QueryStatement')
    .flatMap(bodies);
}

function bodies(node: SqlNode): SqlNode[] {
  if (['QueryStatement', 'QueryNoWith', 'SetOperation', 'Subquery'].includes(node.kind)) {
    return parts(node)
      .filter(({ kind }) => isBody(kind))
      .flatMap(bodies);
  }
  return [node];
}

const isBody = (kind: string) => !['With', 'SortItem', 'LimitRowCount', 'RowCount', 'SetQuantifier'].includes(kind);

function shape(body: SqlNode): Finding[] {
  if (body.kind !== 'QuerySpecification') return [finding('S1', body, 'is no SELECT')];
  return parts(body)
    .filter(({ kind }) => kind === 'SelectList')
    .flatMap((list) => parts(list))
    .filter((item) => item.children[0]?.kind === 'SelectExpressionColumnName' && parts(item).length === 1)
    .map((item) => finding('S1', item, 'a column of the model has no name'));
}

/** Habit 6: columns are listed one by one. */
export const noStar: Rule = (root) =>
  nodesOf(root, 'SelectAllWithoutTable', 'TableAllColumns').map((node) => finding('S1', node, 'columns are listed'));

/** Sql.md 4: a column's name comes after AS, or DuckDB takes `day` and the like for a word of its own. */
export const namedWithAs: Rule = (root) =>
  nodesOf(root, 'SelectItem')
    .filter((item) => parts(item).length > 1 && !hasToken(item, 'as'))
    .map((item) => finding('S1', item, 'a name comes after AS'));
