import { type AthenaClient, StartQueryExecutionCommand } from '@aws-sdk/client-athena';
import { AthenaQueries } from '../../lambdas/adapters/aws/athena/athena-query.ts';
import { TrialCatalog } from '../../lambdas/adapters/aws/athena/trial-catalog.ts';
import { TrialQueries } from '../../lambdas/adapters/aws/athena/trial-queries.ts';
import { databaseName } from '../../lambdas/environment.ts';
import { FakeAthena } from './fake-athena.ts';
import { FakeGlue } from './fake-glue.ts';
import { BUCKET, countedWaiting } from './open-athena.ts';

const VALIDATE = 'EXPLAIN (TYPE VALIDATE) ';

/** DuckDB's way to check a SELECT without reading anything. */
function validating(client: AthenaClient): AthenaClient {
  const send = (command: object) => {
    if (command instanceof StartQueryExecutionCommand && command.input.QueryString?.startsWith(VALIDATE)) {
      const select = command.input.QueryString.slice(VALIDATE.length);
      const QueryString = `SELECT * FROM (${select}\n) LIMIT 0`;
      return client.send(new StartQueryExecutionCommand({ ...command.input, QueryString }));
    }
    return client.send(command as StartQueryExecutionCommand);
  };
  return { send } as unknown as AthenaClient;
}

/** A trial over services of its own in this process; buckets are folders below `root`. */
export function openTrial(root: string, id: string) {
  const glue = new FakeGlue();
  const athena = new FakeAthena(root, glue);
  const { waiting } = countedWaiting();
  const catalog = new TrialCatalog(
    glue.client,
    databaseName('doctor', 'truedown', id),
    `s3://${BUCKET}/work/doctor/no-rows/`,
    waiting,
  );
  const client = validating(athena.client);
  const queries = new AthenaQueries({ athena: client, workgroup: 'truedown', deadline: () => 60_000, waiting });
  return { glue, athena, catalog, queries: new TrialQueries(queries, catalog.name) };
}
