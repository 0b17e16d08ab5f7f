import type { Column, StorageDescriptor } from '@aws-sdk/client-glue';
import { parquetMetadata, type SchemaElement } from 'hyparquet';

/** What a column is called and which type it has in the engine's words. */
export interface NamedType {
  readonly name: string;
  readonly type: string;
}

/** Columns as Glue has them: Hive's words for the types of sql.md S9. */
export function hiveColumns(columns: readonly NamedType[]): Column[] {
  return columns.map(({ name, type }) => ({ Name: name, Type: hiveType(type) }));
}

function hiveType(type: string): string {
  if (type.startsWith('varchar')) return 'string';
  if (type.startsWith('timestamp')) return 'timestamp';
  return type === 'integer' ? 'int' : type;
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

/** The columns of a Parquet file, from its footer. @throws Error for a type that no model may write (sql.md 2.2). */
export function columnsOfFile(bytes: Uint8Array): NamedType[] {
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  const [, ...columns] = parquetMetadata(file).schema;
  return columns.map((column) => ({ name: column.name, type: typeOf(column) }));
}

function typeOf({ name, type, converted_type: converted, logical_type: logical }: SchemaElement): string {
  const meaning = converted ?? logical?.type;
  if (meaning === 'UTF8' || meaning === 'STRING') return 'varchar';
  if (meaning === 'DATE') return 'date';
  if (meaning === 'TIMESTAMP' || meaning === 'TIMESTAMP_MILLIS' || type === 'INT96') return 'timestamp';
  if (type === 'INT64' && (meaning === undefined || meaning === 'INT_64' || meaning === 'INTEGER')) return 'bigint';
  if (type === 'INT32' && (meaning === undefined || meaning === 'INT_32' || meaning === 'INTEGER')) return 'integer';
  if (type === 'BOOLEAN') return 'boolean';
  if (type === 'DOUBLE') return 'double';
  throw new Error(`column ${name} is ${type} ${meaning ?? ''}, which no model should write (sql.md 2.2)`);
}
