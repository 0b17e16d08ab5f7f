import type { TableColumn } from '../domain/feeds/feeds.ts';
import type { Run } from '../domain/run.ts';

/** A file that a table of the run consists of. */
export interface WrittenFile {
  readonly key: string;
  readonly bytes: number;
}

/** An input of a run: one table for a feed, one partition `upload` for each landed file. */
export interface InputTable {
  readonly name: string;
  readonly columns: readonly TableColumn[];
  readonly partitions: readonly { readonly upload: string; readonly key: string }[];
}

/** A table that an earlier step of the run has built. */
export interface BuiltTable {
  readonly name: string;
  readonly files: readonly WrittenFile[];
}

/** Runs the models of a month. Each run has its own database, so that a model names its tables plainly (design 3). */
export interface SqlEngine {
  /** Makes the run's inputs and the tables of earlier steps known. A feed without files is an empty typed table. */
  attach(run: Run, inputs: readonly InputTable[], built: readonly BuiltTable[]): Promise<void>;

  /**
   * Makes table `model` of this run hold exactly the rows of `select`, as Parquet under `work/`. Running it twice
   * changes nothing but the attempt that counts.
   * @throws QueryFailedError where the engine refuses the query; the facts name the model.
   */
  build(run: Run, model: string, select: string): Promise<readonly WrittenFile[]>;

  close(): Promise<void>;
}
