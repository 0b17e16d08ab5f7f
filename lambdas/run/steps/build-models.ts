import { readFile } from 'node:fs/promises';
import type { Run } from '../../domain/run.ts';
import type { SqlEngine } from '../../ports/sql-engine.ts';
import { type Literal, renderModel } from './render.ts';
import type { StepOutput } from './step-output.ts';

/** Builds the models of a folder in the order given, each from its file's one SELECT. */
export async function buildModels(
  run: Run,
  engine: SqlEngine,
  folder: URL,
  models: readonly string[],
  literals: Readonly<Record<string, Literal>>,
): Promise<StepOutput> {
  const tables: StepOutput['tables'] = {};
  for (const model of models) {
    const text = await readFile(new URL(`${model}.sql`, folder), 'utf8');
    tables[model] = [...(await engine.build(run, model, renderModel(text, literals)))];
  }
  return { tables };
}
