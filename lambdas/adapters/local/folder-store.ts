import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  fsync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { promisify } from 'node:util';
import { InvalidInputError, StoreConflictError } from '../../domain/errors.ts';
import { compareText } from '../../domain/text/text.ts';
import type { Created, FileBody, Store, StoredObject } from '../../ports/store.ts';

/** So much of a file is read at once. */
const CHUNK = 1 << 20;

/** Names below which half-written files live until they are linked to their key; never listed. */
const SCRATCH = '.scratch';

const synced = promisify(fsync);

/**
 * A store in a folder: temp file, fsync, `link()`, so that a key holds everything or does not exist (faults T8). Only what
 * waits for the disk waits; to hand any other call to a thread costs more than the call.
 */
export class FolderStore implements Store {
  readonly root: string;

  constructor(root: string) {
    this.root = resolve(root);
  }

  async read(key: string): Promise<Uint8Array | undefined> {
    const path = await this.pathOf(key);
    return unlessAbsent(() => readFileSync(path));
  }

  async list(prefix: string): Promise<readonly StoredObject[]> {
    const folder = prefix.slice(0, prefix.lastIndexOf('/') + 1);
    const found: StoredObject[] = [];
    await this.walk(folder, found);
    return found.filter(({ key }) => key.startsWith(prefix)).sort((a, b) => compareText(a.key, b.key));
  }

  async create(key: string, body: Uint8Array | string | FileBody): Promise<Created> {
    const temporary = await this.scratchFile();
    try {
      const written = await writeDurably(temporary, chunksOf(body));
      if (isFile(body) && body.sha256 !== undefined && body.sha256 !== written) {
        throw new InvalidInputError(`${body.path} changed while it was copied to ${key}`, { key });
      }
      if ((await this.adopt(key, temporary)) === 'created') return 'created';
      if ((await sha256Of(createReadStream(await this.pathOf(key)))) === written) return 'same';
    } finally {
      unlessAbsent(() => unlinkSync(temporary));
    }
    throw new StoreConflictError(`${key} exists with other content`, { key });
  }

  /** Links a finished file of the same disk to a key that is still free: `exists` if it was not. */
  async adopt(key: string, file: string): Promise<'created' | 'exists'> {
    const path = await this.pathOf(key);
    mkdirSync(dirname(path), { recursive: true });
    try {
      linkSync(file, path);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return 'exists';
      throw error;
    }
    await syncFolder(dirname(path));
    return 'created';
  }

  /** A name for a file that is still being written, on the store's own disk. The caller removes it. */
  async scratchFile(): Promise<string> {
    return join(await this.scratchFolder(), `${process.pid}-${randomUUID()}`);
  }

  /** The folder for files that are still being written. */
  async scratchFolder(): Promise<string> {
    const folder = join(this.root, SCRATCH);
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Removes what killed processes left half-written. Only where no other process is at work. */
  async clearScratch(): Promise<void> {
    await rm(join(this.root, SCRATCH), { recursive: true, force: true });
  }

  /** The file of a key. @throws InvalidInputError for a key that would lead outside the root. */
  async pathOf(key: string): Promise<string> {
    const path = resolve(this.root, key);
    if (key.includes('\0') || !path.startsWith(this.root + sep) || key.split('/').includes('..')) {
      throw new InvalidInputError(`the key "${key}" leads outside the store`, { key });
    }
    this.refuseLinks(path);
    return path;
  }

  /** A symbolic link below the root would lead elsewhere. */
  private refuseLinks(path: string): void {
    for (let at = dirname(path); at.length > this.root.length; at = dirname(at)) {
      if (isLink(at)) throw new InvalidInputError(`${at} is a symbolic link; the store takes none`);
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

function unlessAbsent<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch (error) {
    return absent(error as NodeJS.ErrnoException);
  }
}

function isLink(path: string): boolean {
  return unlessAbsent(() => lstatSync(path, { throwIfNoEntry: false }))?.isSymbolicLink() ?? false;
}

function isFile(body: Uint8Array | string | FileBody): body is FileBody {
  return typeof body === 'object' && 'path' in body;
}

function chunksOf(body: Uint8Array | string | FileBody): AsyncIterable<Uint8Array> | Iterable<Uint8Array> {
  if (isFile(body)) return createReadStream(body.path, { highWaterMark: CHUNK });
  return [typeof body === 'string' ? Buffer.from(body, 'utf8') : body];
}

/** Writes a new file down to the disk; returns the SHA-256 of what it wrote. */
async function writeDurably(path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  const file = openSync(path, 'wx');
  try {
    for await (const chunk of chunks) {
      hash.update(chunk);
      writeFileSync(file, chunk);
    }
    await synced(file);
  } catch (error) {
    // What fails in an open file does not say in which.
    throw Object.assign(error as NodeJS.ErrnoException, { path: (error as NodeJS.ErrnoException).path ?? path });
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

async function sha256Of(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

async function syncFolder(path: string): Promise<void> {
  const folder = openSync(path, 'r');
  try {
    await synced(folder);
  } finally {
    closeSync(folder);
  }
}
