import { finding, type Rule } from '../finding.ts';
import { callOf, castType, constructedType, everyNode, hasToken, nodesOf, parts, type SqlNode } from '../sql-tree.ts';

type Family = 'number' | 'varchar' | 'boolean' | 'date' | 'timestamp';

/** The type that a form shows by itself: literals, casts, texts joined by `||`. A column's type stands nowhere here. */
function shownType(node: SqlNode): string | undefined {
  if (node.kind === 'NumericLiteral') return node.children[0]?.kind === 'DoubleLiteral' ? 'double' : 'integer';
  if (node.kind === 'StringLiteral' || node.kind === 'Concatenation') return 'varchar';
  if (node.kind === 'BooleanLiteral') return 'boolean';
  if (node.kind === 'TypeConstructor') return constructedType(node);
  if (node.kind === 'Cast') return castType(node);
  if (node.kind === 'ParenthesizedExpression' || node.kind === 'ArithmeticUnary')
    return shownType(parts(node)[0] as SqlNode);
  return node.kind === 'ArithmeticBinary'
    ? parts(node)
        .map(shownType)
        .find((type) => type === 'double')
    : undefined;
}

const NUMBER = /^(bigint|integer|double|decimal.*)$/;

function family(node: SqlNode): Family | undefined {
  const type = shownType(node);
  return type !== undefined && NUMBER.test(type) ? 'number' : (type as Family | undefined);
}

const differ = (nodes: readonly SqlNode[]) => new Set(nodes.map(family).filter((type) => type !== undefined)).size > 1;

/** S8: text becomes a typed value only behind a regular expression; unguarded, DuckDB reads what Trino refuses. */
export const guardedTryCasts: Rule = (root) =>
  nodesOf(root, 'Cast')
    .filter((node) => hasToken(node, 'try_cast', 'TRY_CAST') && !isGuarded(node))
    .map((node) => finding('S8', node, 'stands behind CASE WHEN regexp_like(...) THEN'));

function isGuarded({ parent }: SqlNode): boolean {
  const condition = parent?.kind === 'WhenClause' ? parts(parent)[0] : undefined;
  return condition !== undefined && callOf(condition)?.name === 'regexp_like';
}

/** S10: Trino rounds half up, DuckDB half to even, unless `round` comes first. */
export const roundedDoubles: Rule = (root) =>
  casts(root, 'bigint', 'integer')
    .filter((node) => shownType(parts(node)[0] as SqlNode) === 'double')
    .map((node) => finding('S10', node, 'write CAST(round(x) AS bigint)'));

/** S17: the text of a time or a double is another one on each engine. */
export const noTextOfTimes: Rule = (root) =>
  casts(root, 'varchar')
    .filter((node) => ['double', 'timestamp'].includes(shownType(parts(node)[0] as SqlNode) ?? ''))
    .map((node) => finding('S17', node, 'its text differs between the engines'));

const casts = (root: SqlNode, ...types: string[]) =>
  nodesOf(root, 'Cast').filter((node) => types.includes(castType(node)));

/** S18, as far as it shows without a table: compared, joined and alternative values have one type. */
export const equalTypes: Rule = (root) =>
  [...everyNode(root)].filter((node) => differ(alternatives(node))).map((node) => finding('S18', node, 'mixes types'));

function alternatives(node: SqlNode): readonly SqlNode[] {
  if (node.kind === 'Predicated') return [parts(node)[0] as SqlNode, ...compared(parts(node)[1] as SqlNode)];
  if (node.kind === 'SearchedCase') return branches(node);
  if (node.kind === 'SimpleCase') return branches(node).slice(1);
  if (node.kind === 'SetOperation')
    return parts(node)
      .map(firstColumn)
      .filter((column) => column !== undefined);
  return callOf(node)?.name === 'coalesce' ? (callOf(node)?.args ?? []) : [];
}

const compared = (predicate: SqlNode) =>
  ['Comparison', 'InList', 'Between', 'DistinctFrom'].includes(predicate.kind)
    ? parts(predicate).filter(({ kind }) => kind !== 'ComparisonOperator')
    : [];

const branches = (node: SqlNode) =>
  parts(node).map((part) => (part.kind === 'WhenClause' ? (parts(part)[1] as SqlNode) : part));

function firstColumn(body: SqlNode): SqlNode | undefined {
  return nodesOf(body, 'SelectItem')[0]?.children[0]?.children[0];
}

/** S18: `||` joins texts only. */
export const joinedTexts: Rule = (root) =>
  nodesOf(root, 'Concatenation')
    .filter((node) => parts(node).some((part) => (family(part) ?? 'varchar') !== 'varchar'))
    .map((node) => finding('S18', node, 'joins something that is no text'));
