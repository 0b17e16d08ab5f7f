import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { complain } from '../../../lambdas/cli/terminal/complain.ts';
import { runEstate, withFolder } from '../../month/run-estate.ts';
import { printed } from '../printed.ts';
import { truedown } from '../truedown.ts';

const GOLDEN = new URL('../../golden/', import.meta.url).pathname;

/** Months of each end: published, held by each kind of hold, refused for each kind of reason. */
const ESTATES = [
  ...['half-away', 'short-pool', 'login-rule-stated', 'everything-tokyo'],
  ...['gate-over', 'type-unmatched', 'stale-15-days', 'source-missing-told'],
  ...['no-price', 'pct-circle', 'overlap-person', 'chunks-differ'],
];

it.each(ESTATES)('check says of %s what run does, and exits 0 exactly where it does', async (name) => {
  const folder = join(GOLDEN, name);
  const [uploads, settings] = [join(folder, 'uploads'), join(folder, 'estate.yaml')];
  const [, month = ''] = /month (\S+), exit/.exec(readFileSync(join(folder, 'README'), 'utf8')) ?? [];
  const { status, stdout } = await truedown(
    'check',
    '--uploads',
    uploads,
    '--settings',
    settings,
    '--month',
    month,
    '--json',
  );
  const told = JSON.parse(stdout) as { outcome: string; gaps: { costs: string; sentence: string; paste: string[] }[] };
  const sentences = (costs: string) =>
    told.gaps.filter((gap) => gap.costs === costs).map(({ sentence, paste }) => [sentence, ...paste].join('\n'));
  await withFolder(async (out) => {
    const { err } = printed();
    const ran = await runEstate({ uploads, settings, month, out }).catch((error: unknown) => error);
    if (ran instanceof Error) {
      expect(complain(ran)).toBe(2);
      expect(told.outcome).toBe('refused');
      for (const sentence of sentences('refuse')) expect(err()).toContain(sentence.split('\n')[0]);
      expect(
        err()
          .trimEnd()
          .split('\n')
          .filter((line) => !line.startsWith('    ')),
      ).toHaveLength(sentences('refuse').length);
    } else {
      const { isHeld, outcome } = ran as Awaited<ReturnType<typeof runEstate>>;
      expect(told.outcome).toBe(isHeld ? 'held' : 'published');
      expect(sentences('hold')).toEqual(isHeld ? outcome.reasons : []);
    }
  });
  expect(status).toBe(told.outcome === 'published' ? 0 : 2);
});
