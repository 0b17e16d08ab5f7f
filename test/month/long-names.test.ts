import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../lambdas/adapters/local/folder-store.ts';
import { writePage } from '../../lambdas/cli/month/page.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import { withFolder } from './run-estate.ts';
import { runTiny, TINY } from './tiny-estate.ts';

/** The tiny estate with the ids of its two units replaced. */
function named(ops: string, fin: string) {
  const rename = (text = '') => text.replaceAll(/\bOPS\b/g, ops).replaceAll(/\bFIN\b/g, fin);
  return Object.fromEntries(Object.entries(TINY).map(([file, text]) => [file, rename(text)]));
}

interface Unit {
  readonly unit_id: string;
  readonly folder: string;
}

describe('F10: units whose ids are whole names (faults T6)', () => {
  it.each([
    {
      ops: 'Управление эксплуатации зданий и сооружений порта',
      fin: 'Управление эксплуатации зданий и сооружений города',
      why: 'two Cyrillic names with one beginning',
    },
    {
      ops: '港湾施設管理本部設備保全部電気設備保全課受変電設備保全係第一班',
      fin: '港湾施設管理本部設備保全部電気設備保全課受変電設備保全係第二班',
      why: 'Japanese',
    },
    { ops: '営'.repeat(28), fin: '営'.repeat(29), why: 'names that a file system no longer takes percent-encoded' },
    { ops: '営'.repeat(200), fin: `${'営'.repeat(199)}業`, why: 'as long as an id may be' },
    { ops: 'o'.repeat(200), fin: `${'o'.repeat(199)}p`, why: '200 letters' },
    { ops: 'Ж'.repeat(200), fin: 'FIN', why: 'a name that no line of a mail could hold percent-encoded' },
  ])('publish with a folder and a mail each: $why', ({ ops, fin }) =>
    withFolder(async (folder) => {
      const { outcome, run } = await runTiny(folder, named(ops, fin));
      expect(outcome.status).toBe('published');
      const reports = join(folder, 'out/reports/2026-10/r1');
      const { units } = JSON.parse(await readFile(join(reports, 'estate/summary.json'), 'utf8')) as { units: Unit[] };
      expect(units.map((unit) => unit.unit_id).sort()).toEqual([ops, fin].sort());
      expect(new Set(units.map((unit) => unit.folder)).size).toBe(2);
      for (const unit of units) expect(await readdir(join(reports, unit.folder))).toHaveLength(4);
      const mails = (await readdir(join(folder, 'out/outbox/2026-10/r1'))).filter((name) => !name.startsWith('_'));
      expect(mails.sort()).toEqual(units.map((unit) => `${unit.folder.slice('units/'.length)}-report.eml`).sort());
      for (const name of mails) {
        const lines = (await readFile(join(folder, 'out/outbox/2026-10/r1', name), 'utf8')).split('\r\n');
        expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(998);
      }
      const page = await readFile(
        await writePage(parseMonth(run.period), new FolderStore(join(folder, 'out'))),
        'utf8',
      );
      expect([...page.matchAll(/-report\.eml"/g)]).toHaveLength(2);
    }),
  );

  it.each([
    { id: '営'.repeat(201), why: 'one character more' },
    { id: 'Ж'.repeat(400), why: 'in two bytes each' },
  ])('are refused where they are longer than 200 characters: $why', ({ id }) =>
    withFolder(async (folder) => {
      await expect(runTiny(folder, named(id, 'FIN'))).rejects.toThrow(
        /hr\/units\.csv \(units\) was refused: .*unit_id has more than 200 characters; give the unit a shorter id/,
      );
    }),
  );
});
