import { PipelineError } from '../domain/errors.ts';

/** A whole file cannot be taken (design 4). The message is the reason that the uploader reads; `records` were counted till then. */
export class FileRefusedError extends PipelineError {
  override readonly name: string = 'FileRefusedError';
  readonly records: number;
  constructor(message: string, records = 0) {
    super(message);
    this.records = records;
  }
}

/** The content is no table at all, such as a PDF or nothing: whatever it is called (F7). */
export class NoTableError extends FileRefusedError {
  override readonly name = 'NoTableError';
}
