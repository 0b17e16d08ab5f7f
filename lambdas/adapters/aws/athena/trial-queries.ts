import { randomUUID } from 'node:crypto';
import { QueryFailedError } from '../../../domain/errors.ts';
import { sha256 } from '../../../run/store/json.ts';
import type { AthenaQueries } from './athena-query.ts';

/** Statements that change nothing and ask only whether they would run. Each is a new execution. */
export class TrialQueries {
  private readonly queries: Pick<AthenaQueries, 'run'>;
  private readonly database: string;

  constructor(queries: Pick<AthenaQueries, 'run'>, database: string) {
    this.queries = queries;
    this.database = database;
  }

  /** Has Athena check a model without reading anything. @returns why Athena refuses it, if it does. */
  async validate(model: string, select: string): Promise<string | undefined> {
    return this.refusal(model, `EXPLAIN (TYPE VALIDATE) ${select}`);
  }

  /** Unloads no row to a location where nothing lies. @returns why Athena does not, if so. */
  async unloadNothing(location: string): Promise<string | undefined> {
    const nothing = 'SELECT CAST(1 AS bigint) AS nothing WHERE 1 = 0';
    const options = "format = 'PARQUET', compression = 'SNAPPY'";
    return this.refusal('an UNLOAD of nothing', `UNLOAD (${nothing}\n) TO '${location}' WITH (${options})`);
  }

  private async refusal(model: string, sql: string): Promise<string | undefined> {
    try {
      const statement = { model, sql, token: sha256(randomUUID()), database: this.database };
      const ending = await this.queries.run(statement);
      return ending.state === 'SUCCEEDED' ? undefined : ending.reason;
    } catch (error) {
      if (error instanceof QueryFailedError) return error.message;
      throw error;
    }
  }
}
