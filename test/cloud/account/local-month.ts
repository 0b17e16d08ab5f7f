import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDbEngine } from '../../../lambdas/adapters/local/duckdb-engine.ts';
import { FolderStore } from '../../../lambdas/adapters/local/folder-store.ts';
import { OutboxMailer } from '../../../lambdas/adapters/local/outbox-mailer.ts';
import { readUploadFolder } from '../../../lambdas/adapters/local/upload-folder.ts';
import { landUploads } from '../../../lambdas/cli/landing/land-uploads.ts';
import { runSteps } from '../../../lambdas/cli/month/run-steps.ts';
import { parseMonth } from '../../../lambdas/domain/month.ts';
import { open } from '../../../lambdas/open/open.ts';
import { parseSettings } from '../../../lambdas/settings.ts';
import { fingerprints } from '../../month/run-estate.ts';

/** The checksums of what a laptop makes of a month, by key, when it runs the program that `code` names. */
export async function localMonth(uploads: string, rawSettings: unknown, month: string, code: string) {
  const out = await mkdtemp(join(tmpdir(), 'truedown-laptop-'));
  const store = new FolderStore(out);
  const engine = await DuckDbEngine.open(store, 1);
  try {
    const settings = parseSettings(rawSettings);
    const scratch = await store.scratchFolder();
    const deps = { store, scratch, onFile: () => undefined };
    const receipts = await landUploads((await readUploadFolder(uploads)).files, settings, deps);
    const run = await open(parseMonth(month), receipts, { store, settings, code, mayStillRun: async () => false });
    await runSteps(run, code, { store, engine, mailer: new OutboxMailer(store) }, () => undefined);
    return { run, files: await fingerprints(out, ['manifests', 'rejects', 'reports', 'outbox']) };
  } finally {
    await engine.close();
    await rm(out, { recursive: true, force: true });
  }
}
