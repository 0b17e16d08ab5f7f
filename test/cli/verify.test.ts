import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verify } from '../../lambdas/cli/month/verify.ts';
import { complain } from '../../lambdas/cli/terminal/complain.ts';
import { withFolder } from '../month/run-estate.ts';
import { afterTinyOctober, runTiny } from '../month/tiny-estate.ts';
import { printed } from './printed.ts';

const R1 = 'reports/2026-10/r1';

async function verified(out: string, month = '2026-10') {
  const says = printed();
  const exit = await verify({ month, out }).catch(complain);
  return { exit, lines: `${says.out()}${says.err()}`.trimEnd().split('\n') };
}

/** Changes a file of the store as a person with an editor does. */
const edit = (from: string, to: string) => async (file: string) =>
  writeFile(file, (await readFile(file, 'utf8')).replace(from, to));

describe('truedown verify holds a month against its publication (F29)', () => {
  it('says that all is what it was, as often as it is asked', async () => {
    await withFolder(async (folder) => {
      await afterTinyOctober(folder);
      const said = await verified(join(folder, 'out'));
      expect(said.exit).toBe(0);
      expect(said.lines).toEqual([
        expect.stringMatching(/^r1 of 2026-10: \d+ files and 4 mails were published, all are/),
      ]);
    });
  });

  it.each([
    { file: `${R1}/finance/chargeback.csv`, change: edit('50.00', '51.00'), says: 'is not what was published' },
    { file: `${R1}/units/OPS/seats.csv`, change: rm, says: 'is gone' },
    { file: `${R1}/estate/summary.json`, change: edit('Tiny', 'tiny'), says: 'is not what was published' },
    {
      file: `${R1}/units/FIN/mail.html`,
      change: (file: string) => writeFile(file, ''),
      says: 'is not what was published',
    },
  ])('names $file: $says', async ({ file, change, says }) => {
    await withFolder(async (folder) => {
      await afterTinyOctober(folder);
      await change(join(folder, 'out', file));
      const { exit, lines } = await verified(join(folder, 'out'));
      expect(exit).toBe(2);
      expect(lines[0]).toMatch(/were published, 1 of them are not what they were:$/);
      expect(lines.slice(1)).toEqual([expect.stringContaining(`${file} ${says}; put it back from a backup`)]);
    });
  });

  it('names a mail whose address was changed in the publication itself', async () => {
    await withFolder(async (folder) => {
      await afterTinyOctober(folder);
      await edit('olga@tiny.example', 'eve@evil.example')(join(folder, 'out', R1, 'PUBLISHED.json'));
      const { exit, lines } = await verified(join(folder, 'out'));
      expect(exit).toBe(2);
      expect(lines[1]).toBe(
        'PUBLISHED.json has another report mail of OPS (to eve@evil.example) than was frozen; put it back from a backup',
      );
    });
  });

  it.each([
    { month: '2026-09', says: 'it was never run here' },
    { month: '2026-10', says: 'none of its revisions was published' },
  ])('$month: $says', async ({ month, says }) => {
    await withFolder(async (folder) => {
      await runTiny(folder, {}, { publish: { review: true } });
      const { exit, lines } = await verified(join(folder, 'out'), month);
      expect(exit).toBe(2);
      expect(lines).toEqual([`${month} has published nothing in this folder: ${says}; check --month and --out`]);
    });
  });
});
