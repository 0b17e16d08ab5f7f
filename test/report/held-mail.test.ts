import { expect, it } from 'vitest';
import { keys } from '../../lambdas/domain/keys.ts';
import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import { writeReport } from '../../lambdas/report/write-report.ts';
import { readPlan } from '../../lambdas/run/revisions/publication.ts';
import { parseCsv } from '../../lambdas/run/store/csv.ts';
import { exampleRun, heldFigures } from '../../templates/examples/figures.ts';
import { heldMeteredFigures } from '../../templates/examples/metered.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { temporaryStore } from '../temporary-store.ts';
import { textOf } from './publish-month.ts';

async function heldMonth(figures: MonthFigures) {
  const store = await temporaryStore();
  await writeReport(exampleRun, figures, exampleSettings, store, null);
  const plan = await readPlan(store, exampleRun);
  if (!plan) throw new Error('not held');
  return { store, mail: plan.held_mails[0], text: await textOf(store, keys.estateFile(exampleRun, 'held-mail.txt')) };
}

it('has every reason, each with what is ready to paste below it (R2.5)', async () => {
  const { text, mail } = await heldMonth(heldFigures);
  expect(text).toContain('- 2.08 % of the seats is unattributed, above the limit of 2.00 %\n');
  expect(text).toContain(
    'paste one under seat_types\n    servicenow:\n      - { name: fulfiller, assignments: [itil_user] } # 12 accounts\n',
  );
  expect(mail?.subject).toBe(
    'Harbour Group: October 2026 is held – 2.08 % of the seats is unattributed, above the limit of 2.00 % (and 1 more reason)',
  );
});

it('says each share once: what belongs to nobody is told in money, parted into seats and shared products (A10)', async () => {
  const [row] = heldFigures.charges;
  if (!row) throw new Error('no row');
  const shared = { ...row, unitId: null, lineId: 'SN-PLAT', held: null, amount: 5_000n };
  const { text } = await heldMonth({ ...heldFigures, charges: [...heldFigures.charges, shared] });
  expect(text).toContain('€166.00 = €116.00 for seats + €50.00 of shared products.');
  expect(text.match(/ %/g)).toHaveLength(2);
  expect(text.indexOf('100.00')).toBeLessThan(text.indexOf('16.00\n'));
});

it('brings rows of the aliases feed to fill in (A10)', async () => {
  const { store, mail } = await heldMonth(heldFigures);
  expect(mail?.attachments.map((key) => key.slice(key.lastIndexOf('/') + 1))).toEqual([
    'unattributed.csv',
    'aliases.csv',
  ]);
  const rows = parseCsv(await textOf(store, keys.estateFile(exampleRun, 'aliases.csv')));
  expect(rows).toEqual([
    {
      platform: 'jira',
      account_id: 'jira-std-x-000',
      person_id: '',
      unit_id: '',
      reason: 'ambiguous in 2026-10',
      author: 'Licence desk',
      expires_on: '',
    },
    expect.objectContaining({ platform: 'servicenow', account_id: 'sn-ful-x-000' }),
  ]);
});

it('names who fits an ambiguous account, where that is known', async () => {
  const unattributed = heldFigures.unattributed.map((row) => ({ ...row, candidates: ['10334', '10335'] }));
  const { text } = await heldMonth({ ...heldFigures, unattributed });
  expect(text).toContain('jira jira-std-x-000 (several people fit: 10334, 10335): 16.00');
});

it('prints the command that releases it on a laptop and on AWS: its bytes are the same on both (A11)', async () => {
  const { text } = await heldMonth(heldFigures);
  expect(text).toContain('npx --no-install truedown release --month 2026-10 --out FOLDER --by NAME --why TEXT\n');
  expect(text).toContain('npx --no-install truedown release --month 2026-10 --deployed --why TEXT\n');
});

it('lists resources and what was drawn with the seats, by reason and by cost (R2.4, R2.5)', async () => {
  const { text } = await heldMonth(heldMeteredFigures);
  expect(text).toContain('€616.00 = €116.00 for seats + €400.00 for infrastructure + €100.00 for consumption.\n');
  expect(text).toContain(
    '* no owner stated: 4 resources 400.00\n* nobody fits: 1 account, 1 drawing account 200.00\n* several people fit: 1 account 16.00\n* Total: 616.00\n',
  );
  expect(text).toContain('* servicenow orphan-0 (resource: no owner stated): 100.00\n');
  expect(text).toContain('* servicenow x_scope (drawing account: nobody fits): 100.00\n');
});

it('still tells shared products apart from what is metered', async () => {
  const [row] = heldMeteredFigures.charges;
  if (!row) throw new Error('no row');
  const shared = { ...row, unitId: null, lineId: 'SN-PLAT', held: null, amount: 5_000n };
  const { text } = await heldMonth({ ...heldMeteredFigures, charges: [...heldMeteredFigures.charges, shared] });
  expect(text).toContain('+ €100.00 for consumption + €50.00 of shared products.\n');
  expect(text).toContain('* their part of shared products:  50.00\n');
});

it('asks for an alias of each resource and account once, not of counts or of nobody', async () => {
  const [resource] = heldMeteredFigures.metered.tail;
  if (!resource) throw new Error('no tail');
  const tail = [
    ...heldMeteredFigures.metered.tail,
    { ...resource, lineId: 'SN-VIS2' },
    { ...resource, kind: 'count', id: 'OLD-UNIT' } as const,
    { ...resource, kind: 'reading', id: '' } as const,
    { ...resource, kind: 'reading', id: 'sn-ful-x-000' } as const,
  ];
  const { store, mail } = await heldMonth({
    ...heldMeteredFigures,
    metered: { ...heldMeteredFigures.metered, tail },
  });
  expect(mail?.attachments.map((key) => key.slice(key.lastIndexOf('/') + 1))).toEqual([
    'unattributed.csv',
    'unattributed-usage.csv',
    'aliases.csv',
  ]);
  const rows = parseCsv(await textOf(store, keys.estateFile(exampleRun, 'aliases.csv')));
  expect(rows.map(({ account_id, reason }) => [account_id, reason])).toEqual([
    ['jira-std-x-000', 'ambiguous in 2026-10'],
    ['orphan-0', 'unowned in 2026-10'],
    ['orphan-1', 'unowned in 2026-10'],
    ['orphan-2', 'unowned in 2026-10'],
    ['orphan-3', 'unowned in 2026-10'],
    ['sn-ful-x-000', 'unknown_person in 2026-10'],
    ['x_scope', 'unknown_person in 2026-10'],
  ]);
});

it('leaves lists that are too large for a mail in their folder, and says so (reports 1.4)', async () => {
  const [resource] = heldMeteredFigures.metered.tail;
  if (!resource) throw new Error('no tail');
  const tail = Array.from({ length: 40_000 }, (_, i) => ({ ...resource, id: `a-server-with-a-long-name-${i}` }));
  const { mail, text } = await heldMonth({
    ...heldMeteredFigures,
    metered: { ...heldMeteredFigures.metered, tail },
  });
  expect(mail?.attachments).toEqual([]);
  expect(text).toContain('in aliases.csv (in the folder estate/, too large for a mail)');
  expect(text).toContain('unattributed.csv and unattributed-usage.csv, in the folder estate/, too large for a mail.');
});
