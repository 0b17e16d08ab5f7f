import type { Month } from '../../domain/month.ts';
import type { Store } from '../../ports/store.ts';
import { type Published, readPlan } from './publication.ts';
import { findPublished, revisionsOf } from './revisions.ts';

/** The newest revision of a month that has a report, with what it published, or would publish once it is released. */
export interface Report {
  readonly published: Published;
  /** Held, and not released. */
  readonly isHeld: boolean;
}

/** Finds the revision that the month's page shows; undefined where none has a report. */
export async function newestReport(store: Store, period: Month): Promise<Report | undefined> {
  for (const { revision, run: id } of (await revisionsOf(store, period)).reverse()) {
    const published = await findPublished(store, { period, revision });
    if (published) return { published, isHeld: false };
    const plan = await readPlan(store, { period, revision, id });
    if (plan) return { published: plan, isHeld: true };
  }
  return undefined;
}
