import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { withWords } from '../../../lambdas/adapters/aws/estate/in-words.ts';
import { openSurroundings, type Surroundings } from '../../../lambdas/adapters/aws/estate/open-surroundings.ts';
import { S3Store } from '../../../lambdas/adapters/aws/store/s3-store.ts';
import { readUploadFolder } from '../../../lambdas/adapters/local/upload-folder.ts';
import { parseMonth } from '../../../lambdas/domain/month.ts';
import type { Store } from '../../../lambdas/ports/store.ts';
import { type Receipt, receiptsOf } from '../../../lambdas/run/landings/landing-records.ts';
import { readReceipt } from '../../../lambdas/run/landings/read-receipts.ts';
import type { Published } from '../../../lambdas/run/revisions/publication.ts';
import type { SettingsFile } from '../../../lambdas/settings-file.ts';
import { drop, type Files, TINY } from '../../month/tiny-estate.ts';

/** The month that is run: its files are written for it. */
export const MONTH = parseMonth('2026-10');

/** A file that no month needs and nobody can read: its header is no feed's. */
export const BAD: Files = { 'smoke/notes.csv': 'what,who\nnothing,nobody\n' };

/** How long a step waits, in milliseconds. */
export interface Patience {
  /** For a verdict of an upload: from the bucket's event to the receipt. */
  readonly verdict: number;
  /** For a report of SES on a mail, which it makes as well as it can. */
  readonly report: number;
}

/** An estate that nobody uses yet, and what this run has seen of it. */
export class Trial {
  readonly stack: string;
  readonly around: Surroundings;
  readonly file: SettingsFile;
  readonly s3 = new S3Client({});
  readonly store: Store;
  readonly patience: Patience;
  /** The uploads on this machine, for a laptop's month. */
  readonly folder: string;
  isLanded = false;
  published: Published | undefined;
  isReported = false;
  isCopyRefused = false;
  zone = '';
  hasIdentity = false;

  private constructor(stack: string, around: Surroundings, file: SettingsFile, folder: string, patience: Patience) {
    this.stack = stack;
    this.around = around;
    this.file = file;
    this.folder = folder;
    this.patience = patience;
    this.store = new S3Store(this.s3, { estate: around.at.estateBucket, uploads: around.at.uploadsBucket });
  }

  /** Opens the estate of a stack and writes the files to drop: every head is the owner. */
  static async open(stack: string, file: SettingsFile, patience: Patience): Promise<Trial> {
    const around = await withWords(() => openSurroundings(stack));
    const folder = await mkdtemp(join(tmpdir(), 'truedown-smoke-'));
    await drop(folder, ownersFiles(file.settings.owner.email));
    return new Trial(stack, around, file, folder, patience);
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Drops every good file that does not lie there yet. @returns their names. */
  async dropGood(): Promise<readonly string[]> {
    const { files } = await readUploadFolder(this.folder);
    for (const { file, path } of files) await this.put(file, await readFile(path));
    return files.map(({ file }) => file);
  }

  async dropBad(): Promise<readonly string[]> {
    for (const [file, content] of Object.entries(BAD)) await this.put(file, Buffer.from(content));
    return Object.keys(BAD);
  }

  /** The verdict of each file, as many as are there when time is over. */
  async verdictsOf(files: readonly string[]): Promise<readonly Receipt[]> {
    const end = performance.now() + this.patience.verdict;
    for (;;) {
      const found = (await this.receipts()).filter(({ file }) => files.includes(file));
      if (new Set(found.map(({ file }) => file)).size === files.length || performance.now() > end) return found;
      await pause(1000);
    }
  }

  private async receipts(): Promise<readonly Receipt[]> {
    const listed = await this.store.list('receipts/');
    const found = await Promise.all(listed.map(({ key }) => readReceipt(this.store, key)));
    return found.flatMap((receipt) => (receipt ? receiptsOf(receipt) : []));
  }

  private async put(file: string, body: Uint8Array): Promise<void> {
    const key = `uploads/${file}`;
    const lies = await this.store.list(key);
    if (lies.some((there) => there.key === key)) return;
    await this.s3.send(new PutObjectCommand({ Bucket: this.around.at.uploadsBucket, Key: key, Body: body }));
  }
}

function ownersFiles(owner: string): Files {
  return Object.fromEntries(
    Object.entries(TINY).map(([file, content]) => [file, content.replace(/\b(olga|finn)@tiny\.example/g, owner)]),
  );
}
