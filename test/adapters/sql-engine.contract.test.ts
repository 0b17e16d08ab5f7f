import { onTestFinished } from 'vitest';
import { DuckDbEngine } from '../../lambdas/adapters/local/duckdb-engine.ts';
import { openAthena } from '../aws/open-athena.ts';
import { temporaryStore } from '../temporary-store.ts';
import { describeEngine } from './sql-engine-contract.ts';

describeEngine('DuckDbEngine', async () => {
  const store = await temporaryStore();
  const engine = await DuckDbEngine.open(store, 1);
  onTestFinished(() => engine.close());
  return { engine, store };
});
describeEngine("AthenaEngine with Athena's rules", openAthena);
