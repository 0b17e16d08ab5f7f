import { statfs } from 'node:fs/promises';

/** Left free for what DuckDB spills and for refused rows. */
const RESERVE = 2 ** 29;

/** A file is kept three times while it lands: as it came, as canonical text, and as Parquet, which is far smaller. */
const COPIES = 2.3;

/** The largest file that can land on a disk with so many free bytes: 10 GiB take one of 4.1 GiB. */
export function largestFile(free: number): number {
  return Math.max(0, Math.floor((free - RESERVE) / COPIES));
}

/** Bytes that are free on the disk of a folder. */
export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Whether the disk was full, in the words of Node or of DuckDB. */
export function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const isFull = (error as NodeJS.ErrnoException).code === 'ENOSPC' || DISK_FULL.test(error.message);
  return isFull || isDiskFull(error.cause);
}

const DISK_FULL = /No space left on device|max_temp_directory_size/;

/** `1.65 GB`, `22 MB`. */
export function sizeWords(bytes: number): string {
  return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(Math.ceil(bytes / 1e7) / 100).toFixed(2)} GB`;
}

/** What an owner does about a file that is too large. */
export const SPLIT_IT = 'split it into smaller files, each with the header';
