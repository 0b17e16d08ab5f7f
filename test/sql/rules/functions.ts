import { ALLOWED_FUNCTIONS } from '../allowed-functions.ts';
import { type Finding, finding, type Rule } from '../finding.ts';
import { callOf, everyNode, nodesOf, type SqlNode } from '../sql-tree.ts';
import { ALLOWED_FORMS, BANNED_FORMS, REFUSED_FORMS } from './form-lists.ts';

/** S3: only functions of the list, with the numbers of arguments that stand there. */
export const allowedFunctions: Rule = (root) => [...everyNode(root)].flatMap(misuse);

function misuse(node: SqlNode): Finding[] {
  const call = callOf(node);
  if (!call) return [];
  const allowed = Object.hasOwn(ALLOWED_FUNCTIONS, call.name) ? ALLOWED_FUNCTIONS[call.name] : undefined;
  if (!allowed) return [finding('S3', node, `${call.name} is not on the list`)];
  if (allowed.includes(call.args.length)) return [];
  return [finding('S3', node, `${call.name} takes ${allowed.join(' or ')} arguments here, not ${call.args.length}`)];
}

/** S3: what the grammar writes in a form of its own (`current_date`, `extract` …) is refused until a model needs it. */
export const allowedForms: Rule = (root) =>
  [...everyNode(root)]
    .filter(({ kind }) => !ALLOWED_FORMS.has(kind) && !REFUSED_FORMS.has(kind) && !Object.hasOwn(BANNED_FORMS, kind))
    .map((node) => finding('S3', node, `the form ${node.kind} is not on the list`));

/** A row is no value in DuckDB as in Trino: parentheses hold several columns in VALUES only. */
export const rowsInValuesOnly: Rule = (root) =>
  nodesOf(root, 'RowConstructor')
    .filter(({ parent }) => parent?.kind !== 'InlineTable')
    .map((node) => finding('S3', node, 'a row stands in VALUES only'));
