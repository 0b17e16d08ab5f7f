import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { Command } from 'commander';
import { FolderStore } from '../../adapters/local/folder-store.ts';
import type { DroppedFile } from '../../adapters/local/upload-folder.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { type Month, parseMonth } from '../../domain/month.ts';
import { nearest } from '../../domain/text/nearest.ts';
import { landFiles, type Upload } from '../../land/land.ts';
import { findReceipt, keepReceipt } from '../../layouts/receipts.ts';
import type { Store } from '../../ports/store.ts';
import { type Receipt, receiptsOf, type UploadReceipt } from '../../run/landings/landing-records.ts';
import { partWithdrawn } from '../../run/landings/withdrawals.ts';
import type { Settings } from '../../settings.ts';
import { NEUTRAL_SETTINGS } from '../terminal/neutral-settings.ts';
import { readSettings } from '../terminal/read-settings.ts';
import { note, say, warn } from '../terminal/say.ts';
import { fileSha256 } from './file-sha256.ts';
import { followLanding } from './follow-landing.ts';
import { jsonOf, missingLines, tableOf } from './land-lines.ts';
import { namedFiles } from './named-files.ts';
import { storedReceipts } from './stored-receipts.ts';
import { uploadWarnings } from './upload-warnings.ts';

interface Options {
  readonly source?: string;
  readonly settings?: string;
  readonly out?: string;
  readonly month?: string;
  readonly json?: true;
}

/** `truedown land`: judges files, and keeps them with `--out`. Exit 0 no file refused, 2 at least one (feeds 3). */
export function landCommand(): Command {
  return new Command('land')
    .description('judge files, and land them with --out')
    .argument('<file...>', 'the files as they were exported, or folders of them')
    .option('--source <name>', 'the folder under uploads/ that they belong to')
    .option('--settings <file>', "the estate's settings (estate.yaml)")
    .option('--out <dir>', 'the folder of the estate; without it nothing is written')
    .option('--month <month>', 'also say what this month still misses')
    .option('--json', 'print one JSON array')
    .action(async (files: string[], options: Options) => {
      process.exitCode = await land(files, options);
    });
}

async function land(paths: readonly string[], options: Options): Promise<number> {
  const month = options.month === undefined ? undefined : parseMonth(options.month);
  const settings = options.settings === undefined ? NEUTRAL_SETTINGS : await readSettings(options.settings);
  if (options.source !== undefined) requireSource(options.source, settings);
  const { files, passedOver } = await namedFiles(paths, options.out);
  warn(uploadWarnings([], passedOver));
  const store = options.out === undefined ? undefined : new FolderStore(options.out);
  const uploads = files.map((named) => ({ path: named.path, file: fileBelowUploads(named, options.source, settings) }));
  const landed = await landAll(uploads, settings, store);
  const receipts = landed.flatMap(receiptsOf);
  const named = landed.flatMap((receipt, i) => receiptsOf({ ...receipt, file: files[i]?.path as string }));
  say(...(options.json ? [JSON.stringify(named.map(jsonOf), null, 2)] : tableOf(named)));
  if (month) (options.json ? note : say)(...(await missing(month, receipts, settings, store)));
  return receipts.some(({ verdict }) => verdict === 'refused') ? 2 : 0;
}

/** @throws InvalidInputError where the settings name sources, and neither this one nor one around it (A9). */
function requireSource(source: string, { sources }: Settings): void {
  const names = Object.keys(sources);
  if (names.length === 0 || names.some((name) => `${source}/`.startsWith(`${name}/`))) return;
  const meant = nearest(source, names);
  const fix = meant ? `did you mean ${meant}?` : `they know ${names.join(', ')}`;
  throw new InvalidInputError(`the settings know no source "${source}"; ${fix}`, { source });
}

/** The path below `uploads/`: below the source that is named, or that the settings name and the path lies in. */
function fileBelowUploads({ path, file }: DroppedFile, source: string | undefined, settings: Settings): string {
  if (source !== undefined) return `${source.replace(/\/+$/, '')}/${file}`;
  const whole = resolve(path).split(sep).join('/');
  const found = Object.keys(settings.sources)
    .map((name) => ({ name, at: whole.lastIndexOf(`/${name}/`) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => b.at + b.name.length - (a.at + a.name.length) || b.name.length - a.name.length)[0];
  return found ? whole.slice(found.at + 1) : file;
}

async function landAll(
  uploads: readonly Upload[],
  settings: Settings,
  store: Store | undefined,
): Promise<UploadReceipt[]> {
  const scratch = await mkdtemp(join(tmpdir(), 'truedown-land-'));
  const receipts: UploadReceipt[] = [];
  const follower = followLanding();
  try {
    for await (const receipt of landFiles(uploads, settings, store, scratch, follower)) {
      const upload = uploads[receipts.length] as Upload;
      receipts.push(store ? await keep(store, upload, receipt, settings) : receipt);
    }
  } finally {
    follower.end();
    await rm(scratch, { recursive: true, force: true });
  }
  return receipts;
}

/** The first receipt of a file's version stands; a later one only says `duplicate`. */
async function keep(
  store: Store,
  { file, path }: Upload,
  receipt: UploadReceipt,
  settings: Settings,
): Promise<UploadReceipt> {
  const version = await fileSha256(path);
  const place = await findReceipt({ file, version }, settings, store);
  if (!place.receipt) await keepReceipt(store, place, { version }, receipt, settings);
  return { ...receipt, version };
}

async function missing(month: Month, receipts: readonly Receipt[], settings: Settings, store: Store | undefined) {
  const kept = store
    ? (await partWithdrawn(store, [...receipts, ...(await storedReceipts(store))])).receipts
    : receipts;
  return missingLines(month, kept, settings);
}
