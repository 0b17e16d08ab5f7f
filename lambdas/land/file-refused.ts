import { PipelineError } from '../domain/errors.ts';

/** A whole file cannot be taken (design 4). The message is the reason that the uploader reads; `records` were counted till then. */
export class FileRefusedError extends PipelineError {
  override readonly name = 'FileRefusedError';
  readonly records: number;
  constructor(message: string, records = 0) {
    super(message);
    this.records = records;
  }
}
