import type { FolderStore } from '../../adapters/local/folder-store.ts';
import { keys } from '../../domain/keys.ts';
import type { Month } from '../../domain/month.ts';
import { compareText } from '../../domain/text/text.ts';
import { remedyOf } from '../../report/estate/remedy.ts';
import { pageKey } from '../../report/page/page-key.ts';
import type { Link } from '../../report/page/page-parts.ts';
import { linkTo, type RevisionNote } from '../../report/page/place.ts';
import { monthAndYear } from '../../report/words/date-words.ts';
import { readOutcome } from '../../run/revisions/outcome.ts';
import { readPublished } from '../../run/revisions/publication.ts';
import { revisionsOf } from '../../run/revisions/revisions.ts';

/** Every revision of a month in the order in which they were claimed: how it ended, who decided, and its own page. */
export async function revisionNotes(period: Month, store: FolderStore): Promise<RevisionNote[]> {
  const notes: RevisionNote[] = [];
  for (const { revision } of await revisionsOf(store, period)) notes.push(await noteOf({ period, revision }, store));
  return notes;
}

async function noteOf(at: { period: Month; revision: number }, store: FolderStore): Promise<RevisionNote> {
  const outcome = await readOutcome(store, at);
  const released = (await readPublished(store, at))?.released;
  const reason = outcome?.reasons[0] ?? '';
  const page = await store.read(pageKey(at));
  return {
    name: `r${at.revision}`,
    stands: released ? 'held, then released' : (outcome?.status ?? 'has not ended'),
    who: released?.by ?? '',
    why: released?.why ?? remedyOf(reason).sentence,
    links: page ? [linkTo({ key: keys.page(at.period) }, pageKey(at), 'its page')] : [],
  };
}

/** The pages of earlier months in the same folder, newest first. */
export async function earlierPages(period: Month, store: FolderStore): Promise<Link[]> {
  const months = new Set((await store.list(keys.runs)).map(({ key }) => key.split('/')[1] as Month));
  const earlier = [...months].filter((month) => month < period).sort((a, b) => compareText(b, a));
  const links: Link[] = [];
  for (const month of earlier) {
    const page = keys.page(month);
    if (await store.read(page)) links.push(linkTo({ key: keys.page(period) }, page, monthAndYear(month)));
  }
  return links;
}
