import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InvalidInputError } from '../../domain/errors.ts';
import { compareText } from '../../domain/text.ts';

/** A file that somebody dropped. */
export interface DroppedFile {
  /** The path below the uploads folder, `/` between segments. */
  readonly file: string;
  readonly path: string;
}

/** Every file below an uploads folder, sorted by name. @throws InvalidInputError where there is no such folder. */
export async function droppedFiles(root: string): Promise<DroppedFile[]> {
  const found = await stat(root).catch(() => undefined);
  if (!found?.isDirectory()) throw new InvalidInputError(`${root}: there is no such folder of uploads`, { root });
  const files = await below(root, '');
  return files.sort((a, b) => compareText(a.file, b.file));
}

async function below(root: string, prefix: string): Promise<DroppedFile[]> {
  const entries = await readdir(join(root, prefix), { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<DroppedFile[]> => {
      const file = `${prefix}${entry.name}`;
      if (entry.isDirectory()) return below(root, `${file}/`);
      return entry.isFile() ? [{ file, path: join(root, file) }] : [];
    }),
  );
  return found.flat();
}
