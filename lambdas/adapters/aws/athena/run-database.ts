import {
  BatchCreatePartitionCommand,
  type Column,
  CreateDatabaseCommand,
  CreateTableCommand,
  GetTablesCommand,
  type GlueClient,
} from '@aws-sdk/client-glue';
import { QueryFailedError } from '../../../domain/errors.ts';
import type { InputTable, Table } from '../../../ports/sql-engine.ts';
import { errorName, isThrottling } from '../aws-errors.ts';
import { REAL_WAITING, type Waiting, withBackOff } from '../back-off.ts';
import { hiveColumns, parquetAt } from './hive-columns.ts';

/** Glue takes so many partitions a call. */
const PARTITIONS_A_CALL = 100;
const CALLS = 8;

/**
 * The database of a run or a trial in Glue (design 3), made by API calls alone.
 * Everything is made once; making it again is fine.
 */
export class RunDatabase {
  readonly name: string;
  private readonly glue: GlueClient;
  private readonly waiting: Waiting;

  constructor(glue: GlueClient, name: string, waiting: Waiting = REAL_WAITING) {
    this.name = name;
    this.glue = glue;
    this.waiting = waiting;
  }

  async create(): Promise<void> {
    await this.once(() => this.glue.send(new CreateDatabaseCommand({ DatabaseInput: { Name: this.name } })));
  }

  /** The tables that there are, each with its location. */
  async tables(): Promise<ReadonlyMap<string, string>> {
    const found = new Map<string, string>();
    let next: string | undefined;
    do {
      const command = new GetTablesCommand({ DatabaseName: this.name, NextToken: next });
      const page = await this.patiently(() => this.glue.send(command));
      for (const { Name, StorageDescriptor } of page.TableList ?? []) {
        found.set(Name ?? '', StorageDescriptor?.Location ?? '');
      }
      next = page.NextToken;
    } while (next);
    return found;
  }

  /** A table of the Parquet files right below a location. */
  async createTable({ name, columns }: Table, location: string): Promise<void> {
    await this.table(name, hiveColumns(columns), location, []);
  }

  /** A feed with one partition `upload` for each landed file; `locationOf` says where a key's folder is. */
  async createInput({ name, columns, partitions }: InputTable, locationOf: (key: string) => string): Promise<void> {
    const hive = hiveColumns(columns);
    await this.table(name, hive, locationOf(`landed/${name}/`), [{ Name: 'upload', Type: 'string' }]);
    for (let at = 0; at < partitions.length; at += PARTITIONS_A_CALL) {
      const some = partitions.slice(at, at + PARTITIONS_A_CALL).map(({ upload, key }) => ({
        Values: [upload],
        StorageDescriptor: parquetAt(locationOf(key), hive),
      }));
      await this.partitions(name, some);
    }
  }

  private async table(name: string, columns: readonly Column[], location: string, keys: Column[]): Promise<void> {
    const TableInput = {
      Name: name,
      TableType: 'EXTERNAL_TABLE',
      Parameters: { EXTERNAL: 'TRUE' },
      PartitionKeys: keys,
      StorageDescriptor: parquetAt(location, columns),
    };
    await this.once(() => this.glue.send(new CreateTableCommand({ DatabaseName: this.name, TableInput })));
  }

  private async partitions(table: string, some: NonNullable<BatchInput['PartitionInputList']>): Promise<void> {
    const command = new BatchCreatePartitionCommand({
      DatabaseName: this.name,
      TableName: table,
      PartitionInputList: some,
    });
    const { Errors = [] } = await this.patiently(() => this.glue.send(command));
    const failed = Errors.find(({ ErrorDetail }) => ErrorDetail?.ErrorCode !== 'AlreadyExistsException');
    if (failed) {
      const { ErrorCode = '', ErrorMessage = '' } = failed.ErrorDetail ?? {};
      throw new QueryFailedError(`table ${table}: Glue took no partition: ${ErrorCode} ${ErrorMessage}`, { table });
    }
  }

  private async once(call: () => Promise<unknown>): Promise<void> {
    await this.patiently(call).catch((error: unknown) => {
      if (errorName(error) !== 'AlreadyExistsException') throw error;
    });
  }

  private patiently<Answer>(call: () => Promise<Answer>): Promise<Answer> {
    return withBackOff(call, isWorthAnother, this.waiting, CALLS);
  }
}

type BatchInput = BatchCreatePartitionCommand['input'];

function isWorthAnother(error: unknown): boolean {
  return isThrottling(error) || errorName(error) === 'ConcurrentModificationException';
}
