import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DuckDbEngine } from '../../lambdas/adapters/local/duckdb-engine.ts';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { OutboxMailer } from '../../lambdas/adapters/local/outbox-mailer.ts';
import { readUploadFolder } from '../../lambdas/adapters/local/upload-folder.ts';
import { landUploads } from '../../lambdas/cli/landing/land-uploads.ts';
import { runSteps } from '../../lambdas/cli/month/run-steps.ts';
import { codeIdentity } from '../../lambdas/cli/terminal/code-identity.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { open } from '../../lambdas/open/open.ts';
import type { Mailer } from '../../lambdas/ports/mailer.ts';
import { MailNotReadyError } from '../../lambdas/ports/mailer.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { withFolder } from './run-estate.ts';
import { drop, TINY, TINY_SETTINGS } from './tiny-estate.ts';

/** An account in which no mail may begin, as a new one of SES. */
const NOT_READY: Mailer = {
  isIdempotent: false,
  begin: async () => {
    throw new MailNotReadyError('the domain is not verified', {});
  },
  send: async () => ({ outcome: 'accepted', messageId: '' }),
};

it('mails every head once the mail service is ready, although the settings had to change for it (T24)', async () => {
  await withFolder(async (folder) => {
    const uploads = join(folder, 'uploads');
    await drop(uploads, TINY);
    const store = new FolderStore(join(folder, 'out'));
    const code = await codeIdentity();
    const october = async (settings: object, mailer: Mailer) => {
      const deps = {
        store,
        settings: parseSettings({ ...TINY_SETTINGS, ...settings }),
        code,
        mayStillRun: async () => false,
      };
      const landing = { store, scratch: await store.scratchFolder(), onFile: () => undefined };
      const receipts = await landUploads((await readUploadFolder(uploads)).files, deps.settings, landing);
      const run = await open(parseMonth('2026-10'), receipts, deps);
      const engine = await DuckDbEngine.open(store, 1);
      await runSteps(run, code, { store, engine, mailer }, () => undefined).finally(() => engine.close());
      return run.revision;
    };
    await expect(october({}, NOT_READY)).rejects.toThrow('the domain is not verified');
    expect(await october({ sender: 'truedown@tiny.example' }, new OutboxMailer(store))).toBe(2);
    expect((await store.list('outbox/')).map(({ key }) => key)).toEqual([
      'outbox/2026-10/r2/FIN-report.eml',
      'outbox/2026-10/r2/OPS-report.eml',
      'outbox/2026-10/r2/_finance-estate.eml',
      'outbox/2026-10/r2/_owner-estate.eml',
    ]);
    expect(await october({ sender: 'licences@tiny.example' }, new OutboxMailer(store))).toBe(3);
    expect((await store.list('outbox/2026-10/r3/')).map(({ key }) => key)).toEqual([
      'outbox/2026-10/r3/_finance-estate.eml',
    ]);
  });
});
