import {
  BatchCreatePartitionCommand,
  CreateDatabaseCommand,
  CreateTableCommand,
  GetTablesCommand,
  type GlueClient,
  type PartitionInput,
  type TableInput,
} from '@aws-sdk/client-glue';
import { refusal } from './refusal.ts';

/** A table as Glue keeps it, with its partitions by value. */
export interface GlueTable {
  readonly input: TableInput;
  readonly partitions: Map<string, PartitionInput>;
}

/** Glue in memory, as far as an engine needs it: everything once, tables in pages of two. */
export class FakeGlue {
  readonly databases = new Map<string, Map<string, GlueTable>>();
  /** How many partitions came with each call. */
  readonly batches: number[] = [];

  get client(): GlueClient {
    return { send: async (command: object) => this.send(command) } as unknown as GlueClient;
  }

  tablesOf(database: string): Map<string, GlueTable> {
    const tables = this.databases.get(database);
    if (!tables) throw refusal('EntityNotFoundException', 400, `there is no database ${database}`);
    return tables;
  }

  private send(command: object): unknown {
    if (command instanceof CreateDatabaseCommand) return this.createDatabase(command.input.DatabaseInput?.Name ?? '');
    if (command instanceof CreateTableCommand) return this.createTable(command.input);
    if (command instanceof BatchCreatePartitionCommand) return this.createPartitions(command.input);
    if (command instanceof GetTablesCommand) return this.getTables(command.input);
    throw new Error(`this Glue does not know ${command.constructor.name}`);
  }

  private createDatabase(name: string): void {
    if (this.databases.has(name)) throw refusal('AlreadyExistsException', 400);
    this.databases.set(name, new Map());
  }

  private createTable({ DatabaseName = '', TableInput }: CreateTableCommand['input']): void {
    const tables = this.tablesOf(DatabaseName);
    const name = TableInput?.Name ?? '';
    if (tables.has(name)) throw refusal('AlreadyExistsException', 400);
    tables.set(name, { input: TableInput as TableInput, partitions: new Map() });
  }

  private createPartitions({
    DatabaseName = '',
    TableName = '',
    PartitionInputList = [],
  }: BatchCreatePartitionCommand['input']) {
    if (PartitionInputList.length > 100) throw refusal('ValidationException', 400);
    this.batches.push(PartitionInputList.length);
    const table = this.tablesOf(DatabaseName).get(TableName);
    const Errors = PartitionInputList.filter(({ Values }) => table?.partitions.has(String(Values?.[0]))).map(
      ({ Values }) => ({ PartitionValues: Values, ErrorDetail: { ErrorCode: 'AlreadyExistsException' } }),
    );
    for (const partition of PartitionInputList) table?.partitions.set(String(partition.Values?.[0]), partition);
    return { Errors };
  }

  private getTables({ DatabaseName = '', NextToken = '0' }: GetTablesCommand['input']) {
    const all = [...this.tablesOf(DatabaseName)].map(([Name, { input }]) => ({
      Name,
      StorageDescriptor: input.StorageDescriptor,
    }));
    const from = Number(NextToken);
    const next = from + 2 < all.length ? { NextToken: String(from + 2) } : {};
    return { TableList: all.slice(from, from + 2), ...next };
  }
}
