import type { Finding, Rule } from './finding.ts';
import * as banned from './rules/banned.ts';
import * as columns from './rules/columns.ts';
import * as functions from './rules/functions.ts';
import * as statement from './rules/statement.ts';
import * as types from './rules/types.ts';
import * as values from './rules/values.ts';
import { loadTrinoParser } from './trino-grammar.ts';

const RULES: readonly Rule[] = [statement, columns, functions, values, types, banned].flatMap((group) =>
  Object.values(group),
);

/** The linter of the portable subset (sql.md 2.1). */
export interface Linter {
  /** What stands against a rendered SELECT, by line. What Trino's grammar does not read, or is no query, breaks S1 alone. */
  select(sql: string): Finding[];
  /** The same for a model's file, whose name and first line have a form too (style, habit 6). */
  model(fileName: string, text: string, render: (text: string) => string): Finding[];
}

export async function openLinter(): Promise<Linter> {
  const parse = await loadTrinoParser();
  const select = (sql: string): Finding[] => {
    const { tree, errors } = parse(sql);
    if (errors.length > 0) return errors.map(({ line, message }) => ({ rule: 'S1', line, message }));
    const elsewhere = statement.oneQuery(tree);
    if (elsewhere.length > 0) return [...elsewhere];
    return RULES.flatMap((rule) => rule(tree)).sort((a, b) => a.line - b.line);
  };
  return { select, model: (fileName, text, render) => [...form(fileName, text), ...select(render(text))] };
}

function form(fileName: string, text: string): Finding[] {
  const found: Finding[] = [];
  if (!/^[a-z]+(_[a-z]+)*\.sql$/.test(fileName)) {
    found.push({ rule: 'name', line: 0, message: `${fileName} is not in snake_case` });
  }
  if (!/^-- One row per .+\.\n/.test(text)) {
    found.push({ rule: 'grain', line: 1, message: 'the first line is no sentence "-- One row per ..."' });
  }
  return found;
}
