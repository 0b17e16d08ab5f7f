import { randomUUID } from 'node:crypto';
import { link, lstat, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { InvalidInputError, StoreConflictError } from '../../domain/errors.ts';
import { compareText } from '../../domain/text.ts';
import type { Created, Store, StoredObject } from '../../ports/store.ts';

/** Names below which half-written files live until they are linked to their key; never listed. */
const SCRATCH = '.scratch';

/** A store in a folder: temp file, fsync, `link()`, so that a key holds everything or does not exist (faults T8). */
export class FolderStore implements Store {
  readonly root: string;

  constructor(root: string) {
    this.root = resolve(root);
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    return readFile(await this.pathOf(key)).catch(absent);
  }

  async list(prefix: string): Promise<readonly StoredObject[]> {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    const found: StoredObject[] = [];
    await this.walk(folder, found);
    return found.filter(({ key }) => key.startsWith(prefix)).sort((a, b) => compareText(a.key, b.key));
  }

  async create(key: string, body: Uint8Array | string): Promise<Created> {
    const bytes = typeof body === 'string' ? Buffer.from(body, 'utf8') : body;
    const temporary = await this.scratchFile();
    try {
      await writeDurably(temporary, bytes);
      if ((await this.adopt(key, temporary)) === 'created') return 'created';
    } finally {
      await rm(temporary, { force: true });
    }
    const present = await this.read(key);
    if (present && Buffer.compare(present, bytes) === 0) return 'same';
    throw new StoreConflictError(`${key} exists with other content`, { key });
  }

  /** Links a finished file of the same disk to a key that is still free: `exists` if it was not. */
  async adopt(key: string, file: string): Promise<'created' | 'exists'> {
    const path = await this.pathOf(key);
    await mkdir(dirname(path), { recursive: true });
    try {
      await link(file, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'exists';
      throw error;
    }
    await syncFolder(dirname(path));
    return 'created';
  }

  /** A name for a file that is still being written, on the store's own disk. The caller removes it. */
  async scratchFile(): Promise<string> {
    const folder = join(this.root, SCRATCH);
    await mkdir(folder, { recursive: true });
    return join(folder, `${process.pid}-${randomUUID()}`);
  }

  /** The file of a key. @throws InvalidInputError for a key that would lead outside the root. */
  async pathOf(key: string): Promise<string> {
    const path = resolve(this.root, key);
    if (key.includes('\0') || !path.startsWith(this.root + sep) || key.split('/').includes('..')) {
      throw new InvalidInputError(`the key "${key}" leads outside the store`, { key });
    }
    await this.refuseLinks(path);
    return path;
  }

  /** A symbolic link below the root would lead elsewhere. */
  private async refuseLinks(path: string): Promise<void> {
    for (let at = dirname(path); at.length > this.root.length; at = dirname(at)) {
      const found = await lstat(at).catch(absent);
      if (found?.isSymbolicLink()) throw new InvalidInputError(`${at} is a symbolic link; the store takes none`);
    }
  }

  private async walk(folder: string, found: StoredObject[]): Promise<void> {
    const entries = await readdir(join(this.root, folder), { withFileTypes: true }).catch(absent);
    for (const entry of entries ?? []) {
      const key = `${folder}${entry.name}`;
      if (entry.isDirectory() && key !== SCRATCH) await this.walk(`${key}/`, found);
      if (entry.isFile()) found.push({ key, bytes: (await stat(join(this.root, key))).size });
    }
  }
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
  throw error;
}

async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
