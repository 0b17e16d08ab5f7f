import { PipelineError } from '../domain/errors.ts';

/** One version of one file that somebody dropped. */
export interface UploadedVersion {
  /** The path below `uploads/`, `/` between segments. */
  readonly file: string;
  readonly version: string;
}

/** Where people drop files, and each version of each file stays what it was. */
export interface Uploads {
  /** The newest version of every file that has not been deleted, sorted by file (faults T3). */
  list(): Promise<readonly UploadedVersion[]>;

  /**
   * Copies one version to a file of this disk.
   * @throws UploadTooLargeError where it has more than `most` bytes, before any of them is fetched.
   */
  download(upload: UploadedVersion, path: string, most: number): Promise<void>;
}

/** An upload is larger than whoever reads it has room for. */
export class UploadTooLargeError extends PipelineError {
  override readonly name = 'UploadTooLargeError';
  readonly bytes: number;
  constructor(bytes: number, most: number) {
    super('the upload is larger than what there is room for', { bytes, most });
    this.bytes = bytes;
  }
}
