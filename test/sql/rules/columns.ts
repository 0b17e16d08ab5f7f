import { finding, type Rule } from '../finding.ts';
import { hasToken, nodesOf, parts, type SqlNode } from '../sql-tree.ts';

/** S2: every column stands behind its table's alias, except in the outermost ORDER BY. */
export const qualifiedColumns: Rule = (root) =>
  nodesOf(root, 'ColumnRef', 'ColumnReference', 'JoinColumnReference')
    .filter(isColumn)
    .filter((node) => !isQualified(node) && !inOutermostOrder(node))
    .map((node) => finding('S2', node, 'the column needs its table alias'));

/** `t.*` names a table, not a column. */
const isColumn = ({ parent }: SqlNode) => parent?.kind !== 'TableAllColumns';

const isQualified = (node: SqlNode) => parts(parts(node)[0] as SqlNode).length === 2;

function inOutermostOrder(node: SqlNode): boolean {
  const item = node.parent;
  return (
    item?.kind === 'SortItem' && item.parent?.kind === 'QueryNoWith' && item.parent.parent?.parent?.kind === 'Program'
  );
}

/** S2: USING and NATURAL name columns without a table. */
export const joinedOn: Rule = (root) => [
  ...nodesOf(root, 'JoinCriteria')
    .filter((node) => hasToken(node, 'using'))
    .map((node) => finding('S2', node, 'write ON')),
  ...nodesOf(root, 'JoinRelation')
    .filter((node) => hasToken(node, 'natural'))
    .map((node) => finding('S2', node, 'write ON')),
];

/** S2: a position is no column. */
export const noPositions: Rule = (root) =>
  nodesOf(root, 'GroupingTerm', 'SortItem')
    .filter((node) => node.children[0]?.kind === 'NumericLiteral')
    .map((node) => finding('S2', node, 'write the column, not its position'));
