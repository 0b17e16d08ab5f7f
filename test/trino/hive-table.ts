import { glue } from './api.ts';

export interface HiveColumn {
  readonly name: string;
  /** As Trino says it: `varchar`, `timestamp(3)` … */
  readonly type: string;
}

export interface HiveTable {
  readonly database: string;
  readonly name: string;
  readonly columns: readonly HiveColumn[];
  readonly location: string;
  /** Where the rows of each value of the key `upload` lie; without it all rows lie right below the location. */
  readonly uploads?: readonly { readonly upload: string; readonly location: string }[];
}

const PARQUET = {
  InputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
  OutputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
  SerdeInfo: { SerializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
};

/** Glue takes so many partitions a call. */
const PARTITIONS_A_CALL = 100;

/** Makes a table of Parquet files in Glue, without a DDL statement (design 3). */
export async function createHiveTable(endpoint: string, table: HiveTable): Promise<void> {
  const storage = (location: string) => ({ Columns: table.columns.map(glueColumn), Location: location, ...PARQUET });
  await glue(endpoint, 'CreateTable', {
    DatabaseName: table.database,
    TableInput: {
      Name: table.name,
      TableType: 'EXTERNAL_TABLE',
      Parameters: { EXTERNAL: 'TRUE' },
      PartitionKeys: table.uploads ? [{ Name: 'upload', Type: 'string' }] : [],
      StorageDescriptor: storage(table.location),
    },
  });
  const partitions = (table.uploads ?? []).map(({ upload, location }) => ({
    Values: [upload],
    StorageDescriptor: storage(location),
  }));
  for (let at = 0; at < partitions.length; at += PARTITIONS_A_CALL) {
    await glue(endpoint, 'BatchCreatePartition', {
      DatabaseName: table.database,
      TableName: table.name,
      PartitionInputList: partitions.slice(at, at + PARTITIONS_A_CALL),
    });
  }
}

function glueColumn({ name, type }: HiveColumn): { Name: string; Type: string } {
  return {
    Name: name,
    Type: type
      .replace(/^varchar.*/, 'string')
      .replace(/^timestamp.*/, 'timestamp')
      .replace(/^integer$/, 'int'),
  };
}
