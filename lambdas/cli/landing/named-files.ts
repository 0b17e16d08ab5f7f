import { stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type PassedOver, readUploadFolder, type UploadFolder } from '../../adapters/local/upload-folder.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { requireSeparate } from './separate-folders.ts';

/**
 * The files that a person names, and of a folder every file in it (A15). Nothing of a folder may lie in `out`.
 * @throws InvalidInputError for what is not there, holds no file, or is neither file nor folder.
 */
export async function namedFiles(paths: readonly string[], out: string | undefined): Promise<UploadFolder> {
  const files: UploadFolder['files'][number][] = [];
  const passedOver: PassedOver[] = [];
  for (const path of paths) {
    const named = await filesOf(path, out);
    files.push(...named.files);
    passedOver.push(...named.passedOver);
  }
  return { files, passedOver };
}

async function filesOf(path: string, out: string | undefined): Promise<UploadFolder> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new InvalidInputError(`${path}: there is no such file`, { path });
    throw error;
  });
  if (found.isDirectory()) return filesIn(path, out);
  if (found.isFile()) return { files: [{ path, file: basename(path) }], passedOver: [] };
  throw new InvalidInputError(`${path} is neither a file nor a folder; save what it gives as a file`, { path });
}

async function filesIn(folder: string, out: string | undefined): Promise<UploadFolder> {
  if (out !== undefined) await requireSeparate(out, folder);
  const { files, passedOver } = await readUploadFolder(folder);
  if (files.length === 0) throw new InvalidInputError(`${folder}: there is no file in it`, { folder });
  return { files, passedOver: passedOver.map(({ file, why }) => ({ file: join(folder, file), why })) };
}
