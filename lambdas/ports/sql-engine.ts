import type { TableColumn } from '../domain/feeds/feeds.ts';
import type { Run } from '../domain/run.ts';

/** A file that a table of the run consists of. */
export interface WrittenFile {
  readonly key: string;
  readonly bytes: number;
}

/** What a table is called, and its columns in the order in which a SELECT gives them. */
export interface Table {
  readonly name: string;
  readonly columns: readonly TableColumn[];
}

/** An input of a run: one table for a feed, one partition `upload` for each landed file. */
export interface InputTable extends Table {
  readonly partitions: readonly { readonly upload: string; readonly key: string }[];
}

/** A table that the run has built. One without rows has no file. */
export interface BuiltTable extends Table {
  readonly files: readonly WrittenFile[];
}

/** Runs the models of a month. Each run has its own database, so that a model names its tables plainly (design 3). */
export interface SqlEngine {
  /** Makes the run's inputs and the tables of earlier steps known. A feed without files is an empty typed table. */
  attach(run: Run, inputs: readonly InputTable[], built: readonly BuiltTable[]): Promise<void>;

  /**
   * Makes `table` of this run hold exactly the rows of `select`, as Parquet under `work/`. Running it twice changes
   * nothing but the attempt that counts.
   * @returns its files, none where there is no row.
   * @throws QueryFailedError where the engine refuses the query; the facts name the model.
   */
  build(run: Run, table: Table, select: string): Promise<readonly WrittenFile[]>;

  /** Makes `table` of this run known as one without rows. Nothing is asked. */
  leaveEmpty(run: Run, table: Table): Promise<void>;

  /** Gives back what it has taken of the machine. Closing it again is fine. */
  close(): Promise<void>;
}
