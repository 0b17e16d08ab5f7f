import { finding, type Rule } from '../finding.ts';
import { callOf, castType, constructedType, everyNode, hasToken, nodesOf, parts, type SqlNode } from '../sql-tree.ts';

/** S4: `1.5` is a double on Athena and a decimal elsewhere, and DuckDB reads DECIMAL '…' as DECIMAL(18,3). */
export const noDecimalLiterals: Rule = (root) => [
  ...nodesOf(root, 'DecimalLiteral').map((node) => finding('S4', node, 'write 1.5E0 or a cast of text')),
  ...constructed(root, 'decimal').map((node) => finding('S4', node, 'write a cast of text')),
];

const constructed = (root: SqlNode, type: string) =>
  nodesOf(root, 'TypeConstructor').filter((node) => constructedType(node) === type);

/** S5: division truncates or is of doubles, and is by nothing that can be zero. */
export const saidDivision: Rule = (root) =>
  nodesOf(root, 'ArithmeticBinary')
    .filter((node) => hasToken(node, '/', '%') && !isSaid(node))
    .map((node) => finding('S5', node, 'write CAST(x AS bigint) / NULLIF(y, 0), or the same in doubles'));

const DIVISORS: Readonly<Record<string, string>> = { bigint: '0', double: '0E0' };

function isSaid(node: SqlNode): boolean {
  const [over, under] = parts(node) as [SqlNode, SqlNode];
  const by = callOf(under);
  const zero = over.kind === 'Cast' ? DIVISORS[castType(over)] : undefined;
  return zero !== undefined && by?.name === 'nullif' && by.args[1]?.text.toUpperCase() === zero;
}

const CAST_CALLS = new Set(['sum', 'count_if', 'avg', 'date_trunc', 'date_add']);

/** S6: what comes out of these has another type on each engine, so it stands right inside a CAST. */
export const castResults: Rule = (root) =>
  [...everyNode(root)]
    .filter((node) => CAST_CALLS.has(callOf(node)?.name ?? '') || isDateArithmetic(node))
    .filter(({ parent }) => parent?.kind !== 'Cast')
    .map((node) => finding('S6', node, 'stands right inside a CAST'));

function isDateArithmetic(node: SqlNode): boolean {
  return node.kind === 'ArithmeticBinary' && !isInterval(node) && parts(node).some(isInterval);
}

/** One interval, or so many of it. */
function isInterval(node: SqlNode): boolean {
  if (node.kind === 'IntervalLiteral') return true;
  return node.kind === 'ArithmeticBinary' && hasToken(node, '*') && parts(node).some(isInterval);
}

/** S6: a difference of dates is an interval in Trino and a number in DuckDB; `date_diff` is neither. */
export const noDateDifference: Rule = (root) =>
  nodesOf(root, 'ArithmeticBinary')
    .filter((node) => hasToken(node, '-') && parts(node).every(isDate))
    .map((node) => finding('S6', node, 'use date_diff'));

const isDate = (node: SqlNode) =>
  (node.kind === 'TypeConstructor' && constructedType(node) === 'date') ||
  (node.kind === 'Cast' && castType(node) === 'date');

/** S7: Trino keeps a zone that DuckDB strips; UTC and a cast make them equal. */
export const zonesInCasts: Rule = (root) =>
  nodesOf(root, 'AtTimeZone')
    .filter((node) => parts(node)[1]?.text.toUpperCase() !== "TIMEZONE'UTC'" || !inDateCast(node.parent))
    .map((node) => finding('S7', node, "write CAST(x AT TIME ZONE 'UTC' AS timestamp)"));

const inDateCast = (node: SqlNode | undefined) =>
  node?.kind === 'Cast' && ['date', 'timestamp'].includes(castType(node));

const CAST_TYPE = /^(bigint|integer|double|boolean|varchar|date|timestamp|varbinary|decimal\([0-9]+,[0-9]+\))$/;

/** S9: the types that both engines read alike. */
export const castTypes: Rule = (root) =>
  nodesOf(root, 'Cast')
    .filter((node) => !CAST_TYPE.test(castType(node)))
    .map((node) => finding('S9', node, `${castType(node)} is not a type to cast to`));
