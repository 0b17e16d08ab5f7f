import type { Column, StorageDescriptor } from '@aws-sdk/client-glue';
import type { TableColumn } from '../../../domain/feeds/feeds.ts';

/** Columns as Glue has them: Hive's words for the types of sql.md S9. */
export function hiveColumns(columns: readonly TableColumn[]): Column[] {
  return columns.map(({ name, type }) => ({ Name: name, Type: type === 'varchar' ? 'string' : type }));
}

/** How Parquet files below a location are read. */
export function parquetAt(location: string, columns: readonly Column[]): StorageDescriptor {
  return {
    Columns: [...columns],
    Location: location,
    InputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
    OutputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
    SerdeInfo: { SerializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
  };
}
