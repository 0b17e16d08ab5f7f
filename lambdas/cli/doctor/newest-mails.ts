import { type Month, parseMonth } from '../../domain/month.ts';
import { compareText } from '../../domain/text/text.ts';
import type { Store } from '../../ports/store.ts';
import { readPublished } from '../../run/revisions/publication.ts';
import { lastPublished } from '../../run/revisions/revisions.ts';
import type { MonthMails } from './send-quota.ts';

/** How many mails the newest published month of a store planned; undefined where none is published. */
export async function newestMails(store: Store): Promise<MonthMails | undefined> {
  for (const period of (await monthsOf(store)).reverse()) {
    const last = await lastPublished(store, period);
    const published = last && (await readPublished(store, { period, revision: last.revision }));
    if (published) return { period, mails: published.mails.length };
  }
  return undefined;
}

/** The months that were ever run, oldest first. */
async function monthsOf(store: Store): Promise<Month[]> {
  const listed = await store.list('runs/');
  const periods = new Set(listed.map(({ key }) => key.split('/')[1] ?? ''));
  return [...periods].sort(compareText).map(parseMonth);
}
