import type { GlueClient } from '@aws-sdk/client-glue';
import type { InputTable, Table } from '../../../ports/sql-engine.ts';
import type { Waiting } from '../back-off.ts';
import { RunDatabase } from './run-database.ts';

/** The empty tables that every model could be asked of. */
export interface TrialTables {
  readonly inputs: readonly InputTable[];
  readonly models: readonly Table[];
}

/** The catalog's database of a trial: empty tables, made once and never deleted. */
export class TrialCatalog {
  private readonly database: RunDatabase;
  private readonly location: string;

  /** Other definitions of the tables are another database `name`. Below `location` lies no file. */
  constructor(glue: GlueClient, name: string, location: string, waiting?: Waiting) {
    this.database = new RunDatabase(glue, name, waiting);
    this.location = location;
  }

  get name(): string {
    return this.database.name;
  }

  /** Makes what is not there yet. @returns how many tables there are. */
  async prepare({ inputs, models }: TrialTables): Promise<number> {
    await this.database.create();
    const there = await this.database.tables();
    for (const input of inputs) {
      if (!there.has(input.name)) await this.database.createInput(input, () => this.location);
    }
    for (const table of models) {
      if (!there.has(table.name)) await this.database.createTable(table, this.location);
    }
    return inputs.length + models.length;
  }
}
