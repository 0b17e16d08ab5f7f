import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { summaryLines } from '../../lambdas/cli/month/summary-lines.ts';
import { readCsv } from './read-csv.ts';
import { withFolder } from './run-estate.ts';
import { runSample, sample } from './sample-month.ts';
import { expectSeatsToAddUp } from './seats-add-up.ts';
import { runTiny, TINY } from './tiny-estate.ts';

const reports = (out: string, month = '2026-10') => join(out, 'reports', month, 'r1');
const mailOf = (out: string, unit: string) => readFile(join(reports(out), 'units', unit, 'mail.txt'), 'utf8');
const estateMailOf = (out: string) => readFile(join(reports(out), 'estate', 'mail.txt'), 'utf8');
const cents = (text: string | undefined) => Number((text ?? '').replace('.', ''));

async function twoMonths(out: string, uploads = sample.uploads): Promise<void> {
  await runSample({ uploads, month: '2026-09', out });
  await runSample({ uploads, out });
}

/** Takes the lines that match out of a file. */
async function drop(file: string, pattern: RegExp): Promise<void> {
  const kept = (await readFile(file, 'utf8')).split('\n').filter((line) => !pattern.test(line));
  await writeFile(file, kept.join('\n'));
}

describe('the change on last month (R7.6, W1)', () => {
  it('is taken from the whole of it, a closed unit with its successor', async () => {
    await withFolder(async (out) => {
      await twoMonths(out);
      expect(await mailOf(out, 'ENG')).toContain(
        `\n▲ €790 more than in September (up 5\u00a0%), with Facilities, closed since.`,
      );
      expect(await estateMailOf(out)).toMatch(
        /Port Operations \(5 units together\).*\n {2}▲ €1,566 more than in September \(up 3\u00a0%\), with Facilities, closed since/,
      );
      const before = readCsv(join(reports(out, '2026-09'), 'finance/chargeback.csv'));
      const total = before.reduce((sum, row) => sum + cents(row.amount), 0);
      const summary = JSON.parse(await readFile(join(reports(out), 'estate/summary.json'), 'utf8'));
      expect(summary.previous_amount).toBe(String(total));
      const nobody = before.filter((row) => row.unit_id === '').reduce((sum, row) => sum + cents(row.amount), 0);
      const units = summary.units.reduce(
        (sum: number, u: { previous_amount: string }) => sum + Number(u.previous_amount),
        0,
      );
      expect(units + nobody).toBe(total);
      expect(expectSeatsToAddUp(reports(out))).toBe(12);
      expect(expectSeatsToAddUp(reports(out, '2026-09'))).toBe(13);
    });
  });

  it('holds the line that has ended', async () => {
    await withFolder(async (folder) => {
      const [uploads, out] = [join(folder, 'uploads'), join(folder, 'out')];
      await cp(sample.uploads, uploads, { recursive: true });
      await drop(join(uploads, 'accounts-payable/2026-10-31/invoices.csv'), /^SAP-2026-10/);
      const contracts = join(uploads, 'contracts/2026-10-31/contract-lines.csv');
      const ended = (await readFile(contracts, 'utf8')).replace(/^(SAP-S4.*)2028-12-31/m, '$12026-09-30');
      await writeFile(contracts, ended);
      await twoMonths(out, uploads);
      expect(await mailOf(out, 'LOG')).toContain('\n▼ €6,492 less than in September (down 38\u00a0%).');
      expect(await estateMailOf(out)).toContain('\nChange: ▼ €32,452 less than in September (down 24\u00a0%).');
    });
  });
});

describe('a month without an invoice (W3)', () => {
  it('is nowhere called reconciled or invoiced', async () => {
    await withFolder(async (folder) => {
      const { run } = await runTiny(folder, { 'contracts/invoices.csv': '' });
      const out = join(folder, 'out');
      const words = 'No final invoice yet for 1 line, €100.00 by estimate or contract';
      expect(await estateMailOf(out)).toContain(words);
      const terminal = (await summaryLines(run, new FolderStore(out))).join('\n');
      expect(terminal).toContain(words);
      expect(`${terminal}${await estateMailOf(out)}`).not.toMatch(/invoiced|Reconciled|billed/);
      expect(await mailOf(out, 'OPS')).toContain(
        'No final invoice yet for 1 line, €50.00 by estimate or contract.\nBy contract: ITSM €50.00.',
      );
      expect(readCsv(join(reports(out), 'finance/tie-out.csv')).map((row) => row.basis)).toEqual(['contract']);
    });
  });

  it.each([
    { status: 'estimated', basis: 'estimate' },
    { status: 'final', basis: 'invoice' },
  ])('tie-out.csv says $basis of one that is $status', async ({ status, basis }) => {
    await withFolder(async (folder) => {
      const invoices = (TINY['contracts/invoices.csv'] as string).replace('final', status);
      await runTiny(folder, { 'contracts/invoices.csv': invoices });
      const rows = readCsv(join(reports(join(folder, 'out')), 'finance/tie-out.csv'));
      expect(rows.map((row) => row.basis)).toEqual([basis]);
    });
  });
});

describe('the button of a mail (W8)', () => {
  it('is not there where nothing but what nobody was given is idle', async () => {
    await withFolder(async (folder) => {
      const used = (TINY['servicenow/assignments.csv'] as string).replace(
        'bob,itil,2020-02-01,,',
        'bob,itil,2020-02-01,2026-10-29,',
      );
      await runTiny(folder, { 'servicenow/assignments.csv': used });
      const html = await readFile(join(reports(join(folder, 'out')), 'units/FIN/mail.html'), 'utf8');
      expect(html).not.toContain('Hand back idle seats');
      expect(html).toContain(
        '1 seat bought and given to nobody costs €25 a month; as the contract’s owner you can cancel it.',
      );
      expect(html).toContain('Answer by 8 November');
    });
  });
});

describe('a correction that takes a unit\u2019s last row (W7)', () => {
  it('tells its head that nothing is charged, and the estate that it dropped out', async () => {
    await withFolder(async (folder) => {
      const owner = (TINY['contracts/lines.csv'] as string).replace(',FIN,', ',OPS,');
      await runTiny(folder, { 'contracts/lines.csv': owner });
      const moved = (TINY['hr/people.csv'] as string).replace('Cai Cedar,FIN', 'Cai Cedar,OPS');
      await runTiny(folder, { 'contracts/lines.csv': owner, 'hr/people.csv': moved });
      const mail = await readFile(join(folder, 'out/outbox/2026-10/r2/FIN-report.eml'), 'utf8');
      expect(mail).toMatch(/^To: finn@tiny\.example\r$/m);
      expect(mail).toMatch(/^Subject: Corrected: Finance: nothing is charged for October\r$/m);
      const estate = await readFile(join(folder, 'out/reports/2026-10/r2/estate/mail.txt'), 'utf8');
      expect(estate).toContain('Corrected: €100.00 as told in revision 1, made up differently.');
      expect(estate).toContain('- Finance (FIN): €25.00 before, nothing now (dropped out)\n');
    });
  });
});
