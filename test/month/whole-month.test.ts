import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../lambdas/cli/terminal/read-settings.ts';
import { sum } from '../../lambdas/domain/money/money.ts';
import { expectMailsToHold } from './mail-gates.ts';
import { readCsv } from './read-csv.ts';
import { fingerprints, runEstate, withFolder } from './run-estate.ts';
import { afterSampleOctober, runSample, sample } from './sample-month.ts';

/** What must be the same bytes whenever the same inputs are run (design 2). */
const LASTING = ['manifests', 'rejects', 'reports', 'outbox'];

const cents = (text: string | undefined) => BigInt((text ?? '').replace('.', ''));

describe('the sample month', () => {
  it('is the same bytes with 1 and 2 threads, and when it is run again (R1.3)', async () => {
    await withFolder(async (folder) => {
      const [one, two] = [join(folder, 'one'), join(folder, 'two')];
      await afterSampleOctober(one);
      await runEstate({ ...sample, out: two, threads: 2 });
      const first = await fingerprints(one, LASTING);
      expect(Object.keys(first).length).toBeGreaterThan(50);
      expect(await fingerprints(two, LASTING)).toEqual(first);
      const before = await fingerprints(one, [...LASTING, 'sends', 'runs', 'receipts']);
      const again = await runEstate({ ...sample, out: one, threads: 2 });
      expect(again.run.revision).toBe(1);
      expect(await fingerprints(one, [...LASTING, 'sends', 'runs', 'receipts'])).toEqual(before);
    });
  });

  it('ties out, unit files are rows of the chargeback, and seats sum to their line (R5.4, R6.1, I5)', async () => {
    await withFolder(async (out) => {
      await afterSampleOctober(out);
      const report = join(out, 'reports', '2026-10', 'r1');
      const chargeback = readCsv(join(report, 'finance', 'chargeback.csv'));
      const tieOut = readCsv(join(report, 'finance', 'tie-out.csv'));
      expect(tieOut.length).toBeGreaterThan(8);
      for (const row of tieOut) expect(cents(row.difference), row.line_id).toBe(0n);
      const units = [...new Set(chargeback.map((row) => row.unit_id ?? ''))].filter((id) => id !== '');
      expect(units).toHaveLength(12);
      for (const unit of units) {
        const own = readCsv(join(report, 'units', unit, 'charges.csv'));
        expect(own).toEqual(chargeback.filter((row) => row.unit_id === unit));
        const seats = readCsv(join(report, 'units', unit, 'seats.csv'));
        for (const row of own.filter((r) => r.metric === 'per_user' && r.charge_type === 'used')) {
          const held = seats.filter((seat) => seat.line_id === row.line_id);
          expect(held.length, row.line_id).toBe(Number(row.held));
          expect(sum(held.map((seat) => cents(seat.monthly_cost))), row.line_id).toBe(cents(row.amount));
        }
      }
    });
  });

  it('compares with the month before, and every mail of all three holds (feeds 4 previous_amount, reports 1.3)', async () => {
    await withFolder(async (out) => {
      const months = ['2026-08', '2026-09', '2026-10'];
      for (const month of months) await runSample({ month, out });
      expect(sum(months.map((month) => BigInt(expectMailsToHold(out, month))))).toBeGreaterThan(36n);
      const row = (month: string) => {
        const rows = readCsv(join(out, 'reports', month, 'r1', 'finance', 'chargeback.csv'));
        return rows.filter((r) => r.charge_type === 'used').map((r) => [`${r.unit_id} ${r.line_id}`, r] as const);
      };
      const september = new Map(row('2026-09'));
      const known = row('2026-10').filter(([key]) => september.has(key));
      expect(known.length).toBeGreaterThan(20);
      for (const [key, october] of known) expect(october.previous_amount, key).toBe(september.get(key)?.amount);
    });
  });
});

describe('revisions (design 2)', () => {
  it('corrects only the units whose figures changed, and says so in the subject', async () => {
    await withFolder(async (folder) => {
      const uploads = join(folder, 'uploads');
      const out = join(folder, 'out');
      await cp(sample.uploads, uploads, { recursive: true });
      await afterSampleOctober(out);
      const seat = readCsv(join(out, 'reports/2026-10/r1/units/COM/seats.csv'))[0];
      const alias = `platform,account_id,person_id,unit_id,reason,author,expires_on\n${seat?.platform},${seat?.account_id},,LOG,moved desk,L. Desk,\n`;
      await writeFile(join(uploads, 'licence-desk', 'aliases', 'moved.csv'), alias);
      const second = await runSample({ uploads, out });
      expect(second.run.revision).toBe(2);
      const mails = Object.keys(await fingerprints(out, ['outbox/2026-10/r2']));
      expect(mails).toContain('outbox/2026-10/r2/COM-report.eml');
      expect(mails).toContain('outbox/2026-10/r2/LOG-report.eml');
      expect(mails).not.toContain('outbox/2026-10/r2/GO-report.eml');
      const subject = /^Subject: (.*)$/m.exec(
        await readFile(join(out, 'outbox/2026-10/r2/COM-report.eml'), 'utf8'),
      )?.[1];
      expect(subject).toMatch(/Corrected/);
    });
  });

  it('holds a month for review until a person releases it, and then mails (R2.5)', async () => {
    await withFolder(async (out) => {
      const settings = await readSettings(sample.settings);
      const held = await runSample({
        settings: { ...settings, publish: { ...settings.publish, review: true } },
        out,
      });
      expect(held.isHeld).toBe(true);
      expect(Object.keys(await fingerprints(out, ['outbox']))).toEqual(['outbox/2026-10/r1/_owner-held.eml']);
      expect(Object.keys(await fingerprints(out, ['reports/2026-10/r1/units'])).length).toBeGreaterThan(30);
    });
  });
});
