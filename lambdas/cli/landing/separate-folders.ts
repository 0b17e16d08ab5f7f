import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { InvalidInputError } from '../../domain/errors.ts';

/**
 * Holds the folder of Truedown's own files apart from the folder where people drop theirs, wherever links lead: the next
 * run would read its own files as uploads (A2). @throws InvalidInputError where one lies in the other, or `out` is a file.
 */
export async function requireSeparate(out: string, uploads: string): Promise<void> {
  const [own, dropped] = [await trueFolder(out), await trueFolder(uploads)];
  const found = await stat(own).catch(() => undefined);
  if (found && !found.isDirectory()) {
    throw new InvalidInputError(`--out ${out} is a file; name a folder, it need not exist yet`);
  }
  const how =
    own === dropped ? 'is' : isBelow(own, dropped) ? 'lies inside' : isBelow(dropped, own) ? 'lies around' : undefined;
  if (how === undefined) return;
  throw new InvalidInputError(
    `--out ${out} ${how} the folder of uploads ${uploads}, so that the next run would read Truedown's own files as uploads; name a folder beside it`,
  );
}

/** Whether a path is a folder or lies in it, wherever links lead. */
export async function isWithin(path: string, folder: string): Promise<boolean> {
  const [own, around] = [await trueFolder(path), await trueFolder(folder)];
  return own === around || isBelow(own, around);
}

function isBelow(path: string, folder: string): boolean {
  return path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The path without links, as far as it exists. */
async function trueFolder(path: string): Promise<string> {
  const whole = resolve(path);
  const found = await realpath(whole).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
  });
  if (found !== undefined || dirname(whole) === whole) return found ?? whole;
  return join(await trueFolder(dirname(whole)), basename(whole));
}
