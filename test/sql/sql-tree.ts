/** A node of a parsed SELECT: a form of the grammar by its name (`FunctionCall`, `Cast` …), or a `token`. */
export interface SqlNode {
  readonly kind: string;
  /** The source without white space and comments; of a token just as it stands. */
  readonly text: string;
  readonly line: number;
  readonly children: readonly SqlNode[];
  parent: SqlNode | undefined;
}

/** What the grammar's own nodes have, as far as it is used here. */
export interface AntlrNode {
  readonly children?: readonly AntlrNode[] | null;
  readonly start?: { readonly line: number } | null;
  readonly symbol?: { readonly line: number };
  getText(): string;
}

/** Forms that say nothing where they hold just one other: the levels of an operator's precedence. */
const LEVELS = new Set([
  ...['Expression', 'Predicated', 'ValueExpressionDefault', 'QueryTermDefault', 'QueryPrimaryDefault'],
  ...['Statements', 'SingleStatement', 'StatementDefault', 'RootQuery'],
  ...['RelationDefault', 'SampledRelation', 'PatternRecognition', 'ColumnName'],
]);

/** The plain tree of the grammar's one, without levels that hold a single form. */
export function sqlTree(node: AntlrNode): SqlNode {
  const children = (node.children ?? []).map(sqlTree);
  const kind = kindOf(node);
  const [only] = children;
  if (only && children.length === 1 && LEVELS.has(kind)) return only;
  const line = node.symbol?.line ?? node.start?.line ?? 0;
  const made: SqlNode = { kind, text: node.getText(), line, children, parent: undefined };
  for (const child of children) child.parent = made;
  return made;
}

function kindOf(node: AntlrNode): string {
  return node.symbol ? 'token' : node.constructor.name.replace(/Context$/, '');
}

/** The node and everything below it, in the order of the text. */
export function* everyNode(node: SqlNode): Generator<SqlNode> {
  yield node;
  for (const child of node.children) yield* everyNode(child);
}

/** Every node of these kinds. */
export function nodesOf(root: SqlNode, ...kinds: readonly string[]): SqlNode[] {
  return [...everyNode(root)].filter(({ kind }) => kinds.includes(kind));
}

/** The forms right below a node, without its tokens. */
export function parts(node: SqlNode): readonly SqlNode[] {
  return node.children.filter(({ kind }) => kind !== 'token');
}

/** Whether a token such as `as` stands right below the node. */
export function hasToken(node: SqlNode, ...words: readonly string[]): boolean {
  return node.children.some(({ kind, text }) => kind === 'token' && words.includes(text.toLowerCase()));
}

/** A call of a function: its name in lower case and its arguments; `*` counts as one. `trim` has a form of its own. */
export function callOf(node: SqlNode): { readonly name: string; readonly args: readonly SqlNode[] } | undefined {
  if (node.kind === 'Trim') return { name: 'trim', args: parts(node) };
  if (node.kind !== 'FunctionCall') return undefined;
  const [name, ...rest] = parts(node);
  const star = node.children.filter(({ text }) => text === '*');
  return { name: name?.text.toLowerCase() ?? '', args: [...star, ...rest.filter(isArgument)] };
}

const isArgument = ({ kind }: SqlNode) =>
  !['SetQuantifier', 'Over', 'Filter', 'NullTreatment', 'SortItem', 'ProcessingMode'].includes(kind);

/** The type of a cast, in lower case and without blanks. */
export const castType = (cast: SqlNode): string => cast.children.at(-2)?.text.toLowerCase() ?? '';

/** The type of a literal such as DATE '2026-11-01', in lower case. */
export const constructedType = (node: SqlNode): string => node.children[0]?.text.toLowerCase() ?? '';
