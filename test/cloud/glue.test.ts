import { GetPartitionsCommand, GetTableCommand, GlueClient } from '@aws-sdk/client-glue';
import { expect, it } from 'vitest';
import { RunDatabase } from '../../lambdas/adapters/aws/athena/run-database.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { databaseName } from '../../lambdas/environment.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';
import { CLOUD } from './aws.ts';

const glue = new GlueClient(CLOUD);
const run = { period: parseMonth('2026-10'), revision: 1, id: sha256('glue lane') };
const location = (key: string) => `s3://estate/${key.slice(0, key.lastIndexOf('/') + 1)}`;

it('makes a run its database once: tables, 250 partitions with their own places, again without harm', async () => {
  const database = new RunDatabase(glue, databaseName('run', 'Truedown', run.id));
  const partitions = Array.from({ length: 250 }, (_, i) => sha256(String(i))).map((upload) => ({
    upload,
    key: `landed/people/upload=${upload}/rows.parquet`,
  }));
  const people = { name: 'people', columns: [{ name: 'record', type: 'bigint' }] as const, partitions };
  for (let time = 0; time < 2; time++) {
    await database.create();
    await database.createInput(people, location);
    const units = { name: 'units', columns: [{ name: 'unit_id', type: 'varchar' }] } as const;
    await database.createTable(units, 's3://estate/work/r/units/a1/');
  }
  expect(await database.tables()).toEqual(
    new Map([
      ['people', 's3://estate/landed/people/'],
      ['units', 's3://estate/work/r/units/a1/'],
    ]),
  );
  const found = new Map<string, string | undefined>();
  let NextToken: string | undefined;
  do {
    const input = { DatabaseName: database.name, TableName: 'people', NextToken };
    const page = await glue.send(new GetPartitionsCommand(input));
    for (const { Values, StorageDescriptor } of page.Partitions ?? [])
      found.set(String(Values), StorageDescriptor?.Location);
    NextToken = page.NextToken;
  } while (NextToken);
  expect(found.size).toBe(250);
  expect(found.get(sha256('249'))).toBe(`s3://estate/landed/people/upload=${sha256('249')}/`);
  const { Table } = await glue.send(new GetTableCommand({ DatabaseName: database.name, Name: 'people' }));
  expect(Table?.PartitionKeys).toMatchObject([{ Name: 'upload', Type: 'string' }]);
});
