import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, inject, it } from 'vitest';
import { getObject, glue, listKeys, putObject } from './api.ts';
import { query, TrinoRefusedError } from './trino-client.ts';

const endpoint = inject('endpoint');
const trino = inject('trino');

const COLUMNS = [
  ['seats', 'bigint'],
  ['unit_name', 'string'],
  ['seen_on', 'date'],
  ['seen_at', 'timestamp'],
  ['is_open', 'boolean'],
] as const;

const PARQUET = {
  InputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
  OutputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
  SerdeInfo: { SerializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
};

const ROWS = `(VALUES
  (CAST(9007199254740993 AS bigint), 'Häfen & Öl – 港', DATE '2026-10-31', TIMESTAMP '2026-10-31 23:59:59.123', true),
  (CAST(-1 AS bigint), '', DATE '0001-01-01', TIMESTAMP '1969-12-31 23:59:59.999', false),
  (CAST(NULL AS bigint), NULL, NULL, NULL, NULL))`;

async function parquetOf(select: string): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await mkdtemp(join(tmpdir(), 'truedown-parquet-'));
  try {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    await connection.run(`COPY (${select}) TO '${folder}/rows.parquet' (FORMAT parquet, COMPRESSION zstd)`);
    return new Uint8Array(await readFile(join(folder, 'rows.parquet')));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const columns = COLUMNS.map(([Name, Type]) => ({ Name, Type }));
const select = `SELECT t.seats, t.unit_name, t.seen_on, CAST(t.seen_at AS TIMESTAMP_MS) AS seen_at, t.is_open
  FROM ${ROWS} AS t(seats, unit_name, seen_on, seen_at, is_open)`;

describe('Trino reads what DuckDB writes (sql.md 4)', () => {
  it('from a partition with its own location, type by type', async () => {
    await putObject(endpoint, 'truedown-lake');
    await putObject(endpoint, 'truedown-lake/landed/readings/upload=abc/rows.parquet', await parquetOf(select));
    await glue(endpoint, 'CreateDatabase', { DatabaseInput: { Name: 'run_a' } });
    const location = 's3://truedown-lake/landed/readings';
    await glue(endpoint, 'CreateTable', {
      DatabaseName: 'run_a',
      TableInput: {
        Name: 'readings',
        TableType: 'EXTERNAL_TABLE',
        Parameters: { EXTERNAL: 'TRUE' },
        PartitionKeys: [{ Name: 'upload', Type: 'string' }],
        StorageDescriptor: { Columns: columns, Location: location, ...PARQUET },
      },
    });
    const partition = {
      Values: ['abc'],
      StorageDescriptor: { Columns: columns, Location: `${location}/upload=abc`, ...PARQUET },
    };
    await glue(endpoint, 'BatchCreatePartition', {
      DatabaseName: 'run_a',
      TableName: 'readings',
      PartitionInputList: [partition],
    });
    const found = await query(trino, 'SELECT * FROM readings r ORDER BY r.seats NULLS LAST', 'awsdatacatalog', 'run_a');
    expect(found.columns.map(({ type }) => type)).toEqual([
      'bigint',
      'varchar',
      'date',
      'timestamp(3)',
      'boolean',
      'varchar',
    ]);
    expect(found.rows).toEqual([
      [-1n, '', '0001-01-01', '1969-12-31 23:59:59.999', false, 'abc'],
      [9007199254740993n, 'Häfen & Öl – 港', '2026-10-31', '2026-10-31 23:59:59.123', true, 'abc'],
      [null, null, null, null, null, 'abc'],
    ]);
  });
});

describe('hyparquet reads what Trino writes in the place of UNLOAD (sql.md 4)', () => {
  it('as snappy Parquet below a prefix of its own, which outlives the table', async () => {
    await query(trino, 'CREATE SCHEMA scratch.run_a');
    await query(
      trino,
      `CREATE TABLE scratch.run_a.seats WITH (external_location = 's3://truedown-lake/work/a1/', format = 'PARQUET')
       AS SELECT CAST(9007199254740993 AS bigint) AS seats, 'Ops' AS unit_id, DATE '2026-10-31' AS seen_on`,
    );
    await query(trino, 'DROP TABLE scratch.run_a.seats');
    const keys = await listKeys(endpoint, 'truedown-lake', 'work/a1/');
    const files = await Promise.all(keys.map((key) => getObject(endpoint, `truedown-lake/${key}`)));
    const rows = await Promise.all(files.map((file) => parquetReadObjects({ file })));
    expect(rows.flat()).toEqual([{ seats: 9007199254740993n, unit_id: 'Ops', seen_on: new Date('2026-10-31') }]);
  });
});

describe('the client', () => {
  it('gives the words of a refusal', async () => {
    await expect(query(trino, "SELECT 1 = '1'")).rejects.toThrow(TrinoRefusedError);
    await expect(query(trino, "SELECT 1 = '1'")).rejects.toThrow(/TYPE_MISMATCH/);
  });
});
