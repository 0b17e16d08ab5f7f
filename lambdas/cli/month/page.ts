import { join } from 'node:path';
import type { FolderStore } from '../../adapters/local/folder-store.ts';
import { InvalidInputError } from '../../domain/errors.ts';
import { keys } from '../../domain/keys.ts';
import type { Month } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import { COMMAND } from '../../domain/text/command.ts';
import { fillPage } from '../../report/page/fill-page.ts';
import type { PagePlace } from '../../report/page/place.ts';
import { newestReport } from '../../run/revisions/newest-report.ts';
import type { Published } from '../../run/revisions/publication.ts';
import { replaceFile } from '../terminal/replace-file.ts';
import { shellWord } from '../terminal/shell-word.ts';
import { earlierPages, revisionNotes } from './page-surroundings.ts';
import { reportFiles } from './report-files.ts';

/**
 * Writes `<period>/index.html` beside the store: the page of the newest revision that has a report, with what only this
 * folder knows: the mails as they were sent, the other revisions, who decided, earlier months. It is no key of the store:
 * each command that changes something replaces it. Returns the file's path.
 * @throws InvalidInputError where no revision has a report yet.
 */
export async function writePage(period: Month, store: FolderStore): Promise<string> {
  const path = await refreshPage(period, store);
  if (path === undefined) throw new InvalidInputError(`${period} has no report to show yet`);
  return path;
}

/** As `writePage`, after a command that may come before any report: then there is no page, and none is written. */
export async function refreshPage(period: Month, store: FolderStore): Promise<string | undefined> {
  const report = await newestReport(store, period);
  if (!report) return undefined;
  const { published, isHeld } = report;
  const run = { period, revision: published.revision, id: published.run };
  const place = await placeOf(run, isHeld ? undefined : published, store);
  return replaceFile(join(store.root, keys.page(period)), fillPage(await reportFiles(run, published, store), place));
}

async function placeOf(run: Run, published: Published | undefined, store: FolderStore): Promise<PagePlace> {
  const key = keys.page(run.period);
  const outbox = await store.list(keys.outbox(run, '', '').replace(/[^/]*$/, ''));
  const command = `${COMMAND} release --month ${run.period} --out ${shellWord(store.root)} --by NAME --why TEXT`;
  return {
    key,
    stands: standsWords(published),
    isHeld: published === undefined,
    commands: [{ where: 'On this machine', command }],
    outbox: new Set(outbox.map((message) => message.key)),
    revisions: await revisionNotes(run.period, store),
    earlier: await earlierPages(run.period, store),
    folders: [],
  };
}

function standsWords(published: Published | undefined): string {
  if (!published) return 'held';
  const { released } = published;
  return released ? `released by ${released.by}: ${released.why}` : 'published';
}
