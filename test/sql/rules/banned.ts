import { finding, type Rule } from '../finding.ts';
import { callOf, everyNode, nodesOf, parts, type SqlNode } from '../sql-tree.ts';
import { BANNED_FORMS } from './form-lists.ts';

/** S12: forms that DuckDB does not read, or reads otherwise. What Trino does not read at all is S1's. */
export const bannedForms: Rule = (root) =>
  nodesOf(root, ...Object.keys(BANNED_FORMS)).map((node) => finding('S12', node, BANNED_FORMS[node.kind] as string));

/** S12: IF without its third argument. */
export const fullIf: Rule = (root) =>
  [...everyNode(root)]
    .filter((node) => callOf(node)?.name === 'if' && callOf(node)?.args.length === 2)
    .map((node) => finding('S12', node, 'write CASE WHEN'));

/** S12: a row of VALUES has its parentheses, also round one value. */
export const rowsInParentheses: Rule = (root) =>
  nodesOf(root, 'InlineTable').flatMap((table) =>
    parts(table)
      .filter(({ kind }) => kind !== 'RowConstructor' && kind !== 'ParenthesizedExpression')
      .map((node) => finding('S12', node, 'a row of VALUES needs parentheses')),
  );

/** S12: UNNEST takes one array. */
export const oneUnnested: Rule = (root) =>
  nodesOf(root, 'Unnest')
    .filter((node) => parts(node).length !== 1 || isMap(parts(node)[0] as SqlNode))
    .map((node) => finding('S12', node, 'UNNEST takes one array'));

const isMap = (node: SqlNode) => /^(map|map_agg|split_to_map|multimap.*|histogram)$/.test(callOf(node)?.name ?? '');

const DATE = /^'[0-9]{4}-[0-9]{2}-[0-9]{2}'$/;
const TIMESTAMP = /^'[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,3})?'$/;

/** S12: DATE and TIMESTAMP literals, without a zone; DuckDB has no other. DECIMAL is S4's. */
export const plainLiterals: Rule = (root) =>
  nodesOf(root, 'TypeConstructor')
    .filter((node) => !isPlain(node))
    .map((node) => finding('S12', node, 'not a literal of both engines'));

function isPlain({ children: [type, value] }: SqlNode): boolean {
  const name = type?.text.toLowerCase();
  if (name === 'decimal') return true;
  return (
    (name === 'date' && DATE.test(value?.text ?? '')) || (name === 'timestamp' && TIMESTAMP.test(value?.text ?? ''))
  );
}
