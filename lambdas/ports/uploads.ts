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

  /** Copies one version to a file of this disk. */
  download(upload: UploadedVersion, path: string): Promise<void>;
}
