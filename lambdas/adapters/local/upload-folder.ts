import type { Dirent } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidInputError } from '../../domain/errors.ts';
import { compareText } from '../../domain/text/text.ts';

/** A file that somebody dropped. */
export interface DroppedFile {
  /** The path below the uploads folder, `/` between segments. */
  readonly file: string;
  readonly path: string;
}

/** What lies in an uploads folder. */
export interface UploadFolder {
  readonly files: readonly DroppedFile[];
  readonly passedOver: readonly PassedOver[];
}

/** What is neither file nor folder, such as a link (faults T6), with the reason and the remedy. */
export interface PassedOver {
  readonly file: string;
  readonly why: string;
}

/** Everything below an uploads folder, sorted by name. @throws InvalidInputError where there is no such folder. */
export async function readUploadFolder(root: string): Promise<UploadFolder> {
  await mustBeFolder(root);
  const { files, passedOver } = await below(root, '');
  return {
    files: [...files].sort((a, b) => compareText(a.file, b.file)),
    passedOver: [...passedOver].sort((a, b) => compareText(a.file, b.file)),
  };
}

async function mustBeFolder(root: string): Promise<void> {
  const found = await stat(root).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
  });
  if (!found) throw new InvalidInputError(`${root}: there is no such folder of uploads`, { root });
  if (!found.isDirectory()) throw new InvalidInputError(`${root} is a file; name the folder of uploads`, { root });
}

async function below(root: string, prefix: string): Promise<UploadFolder> {
  const entries = await readdir(join(root, prefix), { withFileTypes: true });
  const parts = await Promise.all(entries.map((entry) => taken(root, `${prefix}${entry.name}`, entry)));
  return { files: parts.flatMap((part) => part.files), passedOver: parts.flatMap((part) => part.passedOver) };
}

async function taken(root: string, file: string, entry: Dirent): Promise<UploadFolder> {
  if (entry.isDirectory()) return below(root, `${file}/`);
  if (entry.isFile()) return { files: [{ file, path: join(root, file) }], passedOver: [] };
  const why = entry.isSymbolicLink()
    ? 'a symbolic link, which was not followed; copy there what it leads to'
    : 'a pipe, socket or device, which was not read; save what it gives as a file';
  return { files: [], passedOver: [{ file, why }] };
}
