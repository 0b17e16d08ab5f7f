import { keys } from '../../domain/keys.ts';
import type { Run } from '../../domain/run.ts';
import type { Store } from '../../ports/store.ts';
import { openLists } from '../../report/files/lists.ts';
import { type PageFiles, pageFiles } from '../../report/page/page-files.ts';
import type { Published } from '../../run/revisions/publication.ts';
import { openPublication } from '../../run/revisions/published-files.ts';

/** The frozen lists of a revision's report, each held against its checksum. */
export async function reportFiles(run: Run, plan: Published, store: Store): Promise<PageFiles> {
  const { files, text } = openPublication(store, plan);
  const lists = files.map(({ key }) => key).filter(isList(run));
  const bodies = await Promise.all(lists.map(async (key) => ({ key, body: await text(key) })));
  return pageFiles(run, openLists(run, bodies), files);
}

function isList(run: Run): (key: string) => boolean {
  const folders = [keys.financeFile(run, ''), keys.estateFile(run, '')];
  return (key) => folders.some((folder) => key.startsWith(folder)) && /\.(csv|json)$/.test(key);
}
