import { keys } from '../../domain/keys.ts';
import { parseMonth } from '../../domain/month.ts';
import type { Run } from '../../domain/run.ts';
import { byText } from '../../domain/text/text.ts';
import type { Store } from '../../ports/store.ts';
import { type FiledBody, readPublished } from '../../run/revisions/publication.ts';
import type { RevisionRef } from '../../run/revisions/run-inputs.ts';
import type { Settings } from '../../settings.ts';
import { releaseCommands } from '../estate/held-view.ts';
import type { Lists } from '../files/lists.ts';
import type { ReportFile } from '../planned-mail.ts';
import { monthAndYear } from '../words/date-words.ts';
import { fillPage } from './fill-page.ts';
import { pageFiles } from './page-files.ts';
import { pageKey } from './page-key.ts';
import type { Link } from './page-parts.ts';
import { linkTo } from './place.ts';

/** A revision of an earlier month that has a page. */
export type EarlierPage = Pick<Run, 'period' | 'revision'> | null;

/** What the frozen page is made of: the revision's other files, as they are filed. */
export interface PageInput {
  readonly run: Run;
  readonly lists: Lists;
  readonly filed: readonly FiledBody[];
  readonly settings: Pick<Settings, 'finance'>;
  readonly previous: EarlierPage;
}

/** `estate/index.html`: the month's page as a file of its revision, which names all the others. */
export function estatePage({ run, lists, filed, settings, previous }: PageInput): ReportFile {
  const sorted = [...filed].sort(byText((file) => file.key));
  const files = pageFiles(run, lists, sorted);
  const key = pageKey(run);
  const isHeld = files.summary.held;
  const body = fillPage(files, {
    key,
    stands: isHeld ? 'held' : 'published',
    isHeld,
    commands: releaseCommands(run.period),
    outbox: new Set(),
    revisions: [],
    earlier: previous ? [linkTo({ key }, pageKey(previous), monthAndYear(previous.period))] : [],
    folders: foldersOf(run, settings),
  });
  return { key, body };
}

/** Where the folders are seen by whoever may read them, if the settings say so. */
function foldersOf(run: Run, { finance: { link } }: Pick<Settings, 'finance'>): Link[] {
  if (link === undefined) return [];
  return [
    { href: `${link}${keys.financeFile(run, '')}`, label: 'finance/' },
    { href: `${link}${keys.estateFile(run, '')}`, label: 'estate/' },
  ];
}

/** A published revision whose page can be linked to: months of older releases have none. */
export async function pageOf(revision: RevisionRef | null, store: Store): Promise<EarlierPage> {
  if (!revision) return null;
  const at = { period: parseMonth(revision.period), revision: revision.revision };
  const published = await readPublished(store, at);
  return published?.files.some(({ key }) => key === pageKey(at)) ? at : null;
}
