import { readFile } from 'node:fs/promises';
import type { Run } from '../../domain/run.ts';
import type { BuiltTable, SqlEngine, WrittenFile } from '../../ports/sql-engine.ts';
import type { Model, Models } from '../models/model.ts';
import { type Literal, renderModel } from './render.ts';
import { filesOf, type StepOutput } from './step-output.ts';

/** What the models of a step are built with. */
interface Building {
  readonly engine: SqlEngine;
  /** Where their files lie, each with one SELECT. */
  readonly folder: URL;
  readonly literals: Readonly<Record<string, Literal>>;
  /** The tables of the run that have no rows when the step begins. */
  readonly rowless: Iterable<string>;
}

/** Builds the models in their order. One that can have no rows is left empty: no engine is asked for them. */
export async function buildModels(
  run: Run,
  models: Models,
  { engine, folder, literals, rowless }: Building,
): Promise<StepOutput> {
  const tables: StepOutput['tables'] = {};
  const without = new Set(rowless);
  for (const [name, model] of Object.entries(models)) {
    const table = { name, columns: model.columns };
    const files: WrittenFile[] = [];
    if (hasNoRows(model, without)) await engine.leaveEmpty(run, table);
    else files.push(...(await engine.build(run, table, await selectOf(folder, name, literals))));
    if (files.length === 0) without.add(name);
    tables[name] = files;
  }
  return { tables };
}

/** The tables that a step of the run has built of its models. */
export function builtTables(models: Models, record: StepOutput): BuiltTable[] {
  return Object.entries(models).map(([name, { columns }]) => ({ name, columns, files: filesOf(record, name) }));
}

/** The SELECT of a model's file, with the literals in it. */
export async function selectOf(folder: URL, name: string, literals: Building['literals']): Promise<string> {
  return renderModel(await readFile(new URL(`${name}.sql`, folder), 'utf8'), literals);
}

function hasNoRows({ rowsFrom }: Model, without: ReadonlySet<string>): boolean {
  return rowsFrom.length > 0 && rowsFrom.every((table) => without.has(table));
}
