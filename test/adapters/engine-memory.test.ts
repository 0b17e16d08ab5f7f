import { describe, expect, it } from 'vitest';
import { DuckDbEngine } from '../../lambdas/adapters/local/duckdb-engine.ts';
import { run as runMonth } from '../../lambdas/cli/month/run.ts';
import { temporaryStore } from '../temporary-store.ts';
import { table } from './sql-engine-contract.ts';

const RUN = { id: 'a'.repeat(64), period: '2026-10', revision: 1 } as never;

describe('the memory of the engine', () => {
  it('is spilled where a model needs more', async () => {
    const engine = await DuckDbEngine.open(await temporaryStore(), 1, 64);
    await engine.attach(RUN, [], []);
    const many = 'SELECT t.i % 3000000 AS i, count(*) AS n FROM range(0, 4000000) t(i) GROUP BY 1';
    const [file] = await engine.build(RUN, table('many', 'i:bigint n:bigint'), many);
    expect(file?.bytes).toBeGreaterThan(1_000_000);
    await engine.close();
  });

  it('is named with its option where nothing can be spilled, and no file is blamed', async () => {
    const engine = await DuckDbEngine.open(await temporaryStore(), 1, 64);
    await engine.attach(RUN, [], []);
    const list = "SELECT array_agg(repeat('x', 100) || t.i) AS texts FROM range(0, 4000000) t(i)";
    await expect(engine.build(RUN, table('list', 'texts'), list)).rejects.toThrow(
      /model list: it needs more memory .*--memory 1024$/,
    );
    await engine.close();
  });

  it.each(['1 GB', '63', '-1', '1e3', ''])('is refused as "%s"', async (memory) => {
    const at = { month: '2026-10', uploads: 'u', out: 'o', settings: 'samples/estate.yaml', memory };
    await expect(runMonth(at)).rejects.toThrow(/--memory .*: write MB as a whole number of 64 or more/);
  });
});
