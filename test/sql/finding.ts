import type { SqlNode } from './sql-tree.ts';

/** What the linter has against a line of a model, with the rule of sql.md 2.1 or the habit of style. */
export interface Finding {
  readonly rule: string;
  readonly line: number;
  readonly message: string;
}

/** A rule of the portable subset: everything in the tree that breaks it. */
export type Rule = (root: SqlNode) => readonly Finding[];

/** The finding of a rule at a node. */
export function finding(rule: string, node: SqlNode, message: string): Finding {
  return { rule, line: node.line, message: `${message}: ${shortened(node.text)}` };
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 57)}...` : text);
