import { copyFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readUploadFolder } from '../../lambdas/adapters/local/upload-folder.ts';
import type { UploadedVersion, Uploads } from '../../lambdas/ports/uploads.ts';
import { sha256 } from '../../lambdas/run/store/json.ts';

/** A folder in the place of the uploads bucket: the bytes are the version. */
export class FolderUploads implements Uploads {
  private readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  async list(): Promise<readonly UploadedVersion[]> {
    const files = (await readUploadFolder(this.root)).files;
    return Promise.all(files.map(async ({ file, path }) => ({ file, version: sha256(await readFile(path)) })));
  }

  async download({ file }: UploadedVersion, path: string): Promise<void> {
    await copyFile(join(this.root, file), path);
  }
}
