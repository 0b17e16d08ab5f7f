import { createHash } from 'node:crypto';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Tells whether another process of this machine still works on a month of a store. A socket answers exactly as long as
 * its process lives, so a killed run blocks no other.
 */
export class Liveness {
  private readonly folder: string;
  private readonly own: string;
  private readonly server = createServer((socket) => socket.end());

  constructor(root: string, period: string) {
    const name = createHash('sha256').update(`${root}\0${period}`).digest('hex').slice(0, 16);
    this.folder = folderOf(`truedown-${name}`);
    this.own = `${process.pid}.sock`;
  }

  /** Announces this process until `leave`. */
  async enter(): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await rm(join(this.folder, this.own), { force: true });
    await new Promise<void>((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(join(this.folder, this.own), resolve);
    });
    this.server.unref();
  }

  async leave(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
    await rm(join(this.folder, this.own), { force: true });
  }

  /** Whether some other process has announced itself and still lives. */
  async othersAlive(): Promise<boolean> {
    const names = (await readdir(this.folder)).filter((name) => name !== this.own);
    const alive = await Promise.all(names.map((name) => isAlive(join(this.folder, name))));
    return alive.some((yes) => yes);
  }
}

/** A socket's whole path is 104 bytes on macOS and 108 on Linux, of which a process number takes 15. */
function folderOf(name: string): string {
  const usual = join(tmpdir(), name);
  return Buffer.byteLength(usual) <= 88 ? usual : join('/tmp', name);
}

async function isAlive(path: string): Promise<boolean> {
  const alive = await new Promise<boolean>((resolve) => {
    const socket = connect(path);
    socket.once('connect', () => resolve(true));
    socket.once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
  });
  if (!alive) await rm(path, { force: true });
  return alive;
}
