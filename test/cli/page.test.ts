import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { OutboxMailer } from '../../lambdas/adapters/local/outbox-mailer.ts';
import { writePage } from '../../lambdas/cli/month/page.ts';
import { keys } from '../../lambdas/domain/keys.ts';
import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import type { Store } from '../../lambdas/ports/store.ts';
import { publishReleased, release } from '../../lambdas/report/publish.ts';
import { writeReport } from '../../lambdas/report/write-report.ts';
import type { RunInputs } from '../../lambdas/run/revisions/run-inputs.ts';
import { canonicalJson } from '../../lambdas/run/store/json.ts';
import { send } from '../../lambdas/send/send.ts';
import { draftFigures, exampleFigures, exampleRun, heldFigures } from '../../templates/examples/figures.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';
import { temporaryStore } from '../temporary-store.ts';

async function runOf(store: Store, run: Run, figures: MonthFigures): Promise<void> {
  const inputs: RunInputs = {
    run: run.id,
    period: run.period,
    revision: run.revision,
    code: 'c',
    settings: exampleSettings,
    landings: [],
    missing_sources: [],
    problems: [],
    unused_files: [],
    unnamed_folders: [],
    earlier: null,
    published: null,
    untold: [],
    history: [],
  };
  await store.create(keys.inputs(run), canonicalJson(inputs));
  await writeReport(run, figures, exampleSettings, store, null);
  await send(run, { store, mailer: new OutboxMailer(store) });
}

/** Files lie where links say, and what a link on the page itself names is there. */
async function everyLinkLeadsToAFile(path: string, page: string): Promise<void> {
  const targets = [...page.matchAll(/href="([^"]+)"/g)].map(([, href]) => href as string);
  expect(targets.length).toBeGreaterThan(30);
  for (const target of targets) {
    if (target.startsWith('#')) expect(page).toContain(`id="${target.slice(1)}"`);
    else await readFile(join(path, '..', decodeURIComponent(target)));
  }
}

describe('writePage', () => {
  it('shows the newest revision, and every link leads to a file', async () => {
    const store = await temporaryStore();
    await runOf(store, exampleRun, exampleFigures);
    await runOf(store, { ...exampleRun, revision: 2, id: 'e'.repeat(64) }, exampleFigures);
    const path = await writePage(exampleRun.period, store);
    const page = await readFile(path, 'utf8');
    expect(path).toBe(join(store.root, '2026-10/index.html'));
    expect(page).toContain('€8,494 for software in October');
    expect(page).toContain('revision 2');
    expect(page).toContain('>r1<');
    await everyLinkLeadsToAFile(path, page);
  });

  it('links to units whose names are hostile, and lets none of them write HTML', async () => {
    const store = await temporaryStore();
    const hostile = '../<b>"%2e';
    const rename = <T extends { readonly unitId: string | null }>(row: T): T =>
      row.unitId === 'OPS' ? { ...row, unitId: hostile, unitName: '<script>' } : row;
    const { units, charges, seats } = exampleFigures;
    const figures = { units: units.map(rename), charges: charges.map(rename), seats: seats.map(rename) };
    await runOf(store, exampleRun, { ...exampleFigures, ...figures });
    const path = await writePage(exampleRun.period, store);
    const page = await readFile(path, 'utf8');
    expect(page).toContain('&lt;script&gt;');
    expect(page.match(/<script>/g), 'its own').toHaveLength(1);
    expect(page).not.toContain('<b>"');
    await everyLinkLeadsToAFile(path, page);
  });

  it('says how a held month is released, and who released it', async () => {
    const store = await temporaryStore();
    await runOf(store, exampleRun, heldFigures);
    const before = await readFile(await writePage(exampleRun.period, store), 'utf8');
    expect(before).toContain(
      `npx --no-install truedown release --month 2026-10 --out ${store.root} --by NAME --why TEXT`,
    );
    await everyLinkLeadsToAFile(join(store.root, keys.page(exampleRun.period)), before);
    expect(before).toContain('paste one under seat_types<pre>servicenow:\n  - { name: fulfiller');
    await release(exampleRun, store, { by: 'Ann', why: 'known tail' });
    await publishReleased(exampleRun, store);
    const after = await readFile(await writePage(exampleRun.period, store), 'utf8');
    expect(after).toContain('released by Ann: known tail');
    expect(after).not.toContain('truedown release');
  });

  it('names files left out and what is worth a look, and says how the month ties out (W3, W9)', async () => {
    const store = await temporaryStore();
    const warnings = ['exception of b.cole meets no account\nb.coles,2026'];
    await runOf(store, exampleRun, { ...draftFigures, warnings });
    const page = await readFile(await writePage(exampleRun.period, store), 'utf8');
    expect(page).toContain('misc/notes.csv');
    expect(page).toContain('no feed has these columns');
    expect(page).toContain('exception of b.cole meets no account<pre>b.coles,2026\n</pre>');
    expect(page).toContain('No final invoice yet for 5 lines, €8,494.01 by estimate or contract');
  });

  it('has nothing to show of a month that never ran', async () => {
    await expect(writePage(exampleRun.period, await temporaryStore())).rejects.toThrow('2026-10 has no report');
  });
});
