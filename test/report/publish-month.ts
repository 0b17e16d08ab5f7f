import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { writeReport } from '../../lambdas/report/write-report.ts';
import { readPublished } from '../../lambdas/run/revisions/publication.ts';
import { exampleRun } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';

/** A revision of the example month. */
export function revision(number: number): Run {
  return number === 1 ? exampleRun : { ...exampleRun, revision: number, id: `${number}`.repeat(64).slice(0, 64) };
}

/** Publishes a revision of the example month after the one before it. */
export async function publishedBy(
  run: Run,
  figures: MonthFigures,
  store: Store,
  change: Partial<typeof exampleSettings> = {},
  untold: readonly string[] = [],
) {
  const earlier = run.revision > 1 ? { period: run.period, revision: run.revision - 1, untold } : null;
  await writeReport(run, figures, { ...exampleSettings, ...change }, store, earlier);
  const published = await readPublished(store, run);
  if (!published) throw new Error('nothing was published');
  return published;
}

/** Who gets a mail, by addressee. */
export const mailed = ({ mails }: { readonly mails: readonly { readonly addressee: string }[] }) =>
  mails.map((m) => m.addressee);

/** A file of the store as text. */
export async function textOf(store: Store, key: string): Promise<string> {
  return Buffer.from((await store.read(key)) ?? []).toString('utf8');
}
