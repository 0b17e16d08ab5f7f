import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderStore } from '../../../lambdas/adapters/local/folder-store.ts';
import { explainIn } from '../../../lambdas/cli/explain/explain.ts';
import { explanationLines } from '../../../lambdas/cli/explain/explanation-lines.ts';
import { withFolder } from '../../month/run-estate.ts';
import { afterTinyOctober, runTiny, TINY } from '../../month/tiny-estate.ts';
import { truedown } from '../truedown.ts';
import { afterEveryKind } from './every-kind.ts';
import { forge, R1 } from './forge.ts';

const MONTH = '2026-10';

const explain = (out: string, ...args: readonly string[]) =>
  truedown('explain', '--month', MONTH, '--out', out, ...args);

async function withEveryKind<T>(use: (out: string) => Promise<T>): Promise<T> {
  return withFolder(async (folder) => {
    await afterEveryKind(folder);
    return use(join(folder, 'out'));
  });
}

describe('truedown explain says what it cannot explain, and the fix', () => {
  it.each([
    { args: ['--unit', 'OSP'], says: 'r1 of 2026-10 has no unit "OSP"; did you mean OPS?' },
    { args: ['--unit', 'Engineering'], says: 'has no unit "Engineering"; summary.json names its units' },
    {
      args: ['--unit', 'OPS', '--line', 'SHORTS'],
      says: 'unit OPS is not charged for line SHORTS in r1 of 2026-10; did you mean SHORT?',
    },
    {
      args: ['--unit', '', '--line', 'FIXED'],
      says: 'nothing unattributed is charged for line FIXED in r1 of 2026-10; its lines are SHORT, SUPPORT',
    },
    { args: ['--unit', 'OPS', '--month', '2026-09'], says: '2026-09 has no figures here: it was never run' },
    { args: ['--unit', 'OPS', '--month', 'October'], says: 'October' },
    { args: ['--unit', 'OPS', '--deployed'], says: '--out and --deployed are two ways to say it' },
  ])('$args: $says', async ({ args, says }) => {
    await withEveryKind(async (out) => {
      const { status, stderr, stdout } = await explain(out, ...args);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(says);
    });
  });

  it('nothing is unattributed', async () => {
    await withFolder(async (folder) => {
      await afterTinyOctober(folder);
      const { status, stderr } = await explain(join(folder, 'out'), '--unit', '');
      expect({ status, stderr }).toEqual({
        status: 2,
        stderr: expect.stringMatching(/^nothing is unattributed in r1/),
      });
    });
  });

  it('a unit that an earlier revision charged, and that has no row now', async () => {
    await withFolder(async (folder) => {
      await afterTinyOctober(folder);
      const lines = (TINY['contracts/lines.csv'] ?? '').replace(',FIN,', ',OPS,');
      const people = (TINY['hr/people.csv'] ?? '').replace(',FIN,employee', ',OPS,employee');
      await runTiny(folder, { 'contracts/lines.csv': lines, 'hr/people.csv': people });
      const { status, stderr } = await explain(join(folder, 'out'), '--unit', 'FIN');
      expect(status).toBe(2);
      expect(stderr).toContain('unit FIN has no row in finance/chargeback.csv of r2 of 2026-10: it is charged nothing');
      expect((await explain(join(folder, 'out'), '--unit', 'OPS')).stdout).toMatch(/^r2 of 2026-10, published: /);
    });
  });

  it('speaks of a held revision as held, as the page does', async () => {
    await withFolder(async (folder) => {
      await runTiny(folder, {}, { publish: { review: true } });
      expect((await explain(join(folder, 'out'), '--unit', 'OPS')).stdout).toMatch(/^r1 of 2026-10, held: OPS Operat/);
    });
  });

  it('a revision of a program that kept no weights', async () => {
    await withFolder(async (folder) => {
      await afterTinyOctober(folder);
      const file = join(folder, 'out', R1, 'PUBLISHED.json');
      const published = JSON.parse(readFileSync(file, 'utf8')) as { files: { key: string }[] };
      const files = published.files.filter(({ key }) => !key.endsWith('weights.csv'));
      writeFileSync(file, JSON.stringify({ ...published, files }));
      const { status, stderr } = await explain(join(folder, 'out'), '--unit', 'OPS');
      expect(status).toBe(2);
      expect(stderr).toMatch(
        /finance\/weights\.csv is not there: .+ run the month again, its next revision has them$/m,
      );
    });
  });
});

describe('truedown explain never prints arithmetic that does not give the figure (F29)', () => {
  it.each(['weights.csv', 'lines.csv', 'line-costs.csv', 'chargeback.csv'])('a changed %s', async (name) => {
    await withEveryKind(async (out) => {
      writeFileSync(join(out, R1, 'finance', name), readFileSync(join(out, R1, 'finance', name), 'utf8').slice(0, -9));
      const { status, stdout, stderr } = await explain(out, '--unit', 'OPS');
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toContain(`${R1}/finance/${name} is not what was published; put it back from a backup`);
    });
  });

  it('a file that is gone', async () => {
    await withEveryKind(async (out) => {
      rmSync(join(out, R1, 'estate/seats.csv'));
      expect((await explain(out, '--unit', 'OPS')).stderr).toContain('estate/seats.csv is gone; put it back');
    });
  });

  it.each([
    {
      ...{ file: 'weights', from: 'SHORT,seats,OPS,used,,100.01,2,4', to: 'SHORT,seats,OPS,used,,100.01,3,4' },
      says: /what OPS takes of SHORT by seats is 50\.01 there, and 60\.01 when it is redone/,
      why: 'a weight',
    },
    {
      ...{ file: 'weights', from: 'HEADS,headcount,OPS,used,,10.00,2,3,person,6.67', why: 'the amount of a weight' },
      to: 'HEADS,headcount,OPS,used,,10.00,2,3,person,6.66',
      says: /what OPS takes of HEADS by headcount is 6\.66 there, and 6\.67 when/,
    },
    {
      ...{ file: 'weights', from: 'HEADS,headcount,OPS,used,,10.00,2,3', to: 'HEADS,headcount,OPS,used,,10.00,2,4' },
      says: /HEADS by headcount, OPS: the sum of the weights is 4 there, and 3 when/,
      why: 'the sum of the weights',
    },
    {
      ...{ file: 'weights', from: 'HEADS,headcount,OPS,used,,10.00,2,3', to: 'HEADS,headcount,OPS,used,,11.00,2,3' },
      says: /HEADS by headcount, OPS: the amount that is divided is 11\.00 there, and 10\.00 when/,
      why: 'what is divided',
    },
    {
      ...{ file: 'weights', from: 'FIXED,fixed,OPS,used,,10.00,33.5', to: 'FIXED,fixed,OPS,used,,10.00,many' },
      says: /weights\.csv is damaged \(record \d+: "many" is not a rate above 0\); put it back/,
      why: 'what is no weight',
    },
    {
      ...{ file: 'line-costs', from: '100.00,10,12,8.33', to: '100.00,10,12,8.34', why: 'a share of an invoice' },
      says: /share 10 of 12 of I8 for YEAR is 8\.34 there, and 8\.33 when/,
    },
    {
      ...{ file: 'line-costs', from: '100.00,3,12,8.34', to: '100.00,13,12,8.34', why: 'a share that there is not' },
      says: /share 13 of 12 of the contract for PRICE is 8\.34 there, and nothing when/,
    },
    {
      ...{ file: 'lines', from: 'DOLLARS,flat,,,,,USD,10.00,USD,8.66', to: 'DOLLARS,flat,,,,,USD,10.00,USD,8.65' },
      says: /what DOLLARS costs in EUR is 8\.65 there, and 8\.66 when/,
      why: 'a conversion',
    },
  ])('with a checksum to fit: $why', async ({ file, from, to, says }) => {
    await withEveryKind(async (out) => {
      forge(out, `finance/${file}.csv`, from, to);
      const unit = file === 'weights' || file === 'lines' ? 'OPS' : 'FIN';
      const { status, stdout, stderr } = await explain(out, '--unit', unit);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(says);
    });
  });

  it.each([
    {
      ...{ unit: 'FIN', line: 'SN', from: 'SN,servicenow,cai', to: 'SHORT,servicenow,cai' },
      says: 'how many seats there are on SN is 0 there, and 1',
    },
    {
      ...{ unit: 'OPS', line: 'SHORT', from: ',25.01,', to: ',25.02,' },
      says: 'the seat of j-ann on SHORT is 25.02 there, and 25.01',
    },
    {
      ...{ unit: 'FIN', line: 'SHORT', from: 'j-cai,Cai Cedar,matched,user,active', to: 'j-cai,,matched,user,dormant' },
      says: 'what is idle of SHORT is 0.00 there, and 25.00',
    },
    {
      ...{ unit: 'FIN', line: 'SHORT', from: 'j-cai,Cai Cedar,matched,user,active', to: 'j-cai,,matched,user,asleep' },
      says: 'estate/seats.csv is damaged (record 2: ',
    },
  ])('with a checksum to fit, a seat: $says', async ({ unit, line, from, to, says }) => {
    await withEveryKind(async (out) => {
      forge(out, 'estate/seats.csv', from, to);
      const { status, stderr } = await explain(out, '--unit', unit, '--line', line);
      expect(status).toBe(2);
      expect(stderr).toContain(says);
    });
  });
});

describe('truedown explain on a deployed estate', () => {
  it('reads what the policy Operates opens, and not who holds what (R13.1)', async () => {
    await withEveryKind(async (out) => {
      const store = new FolderStore(out);
      const read = new Set<string>();
      const seen = new Proxy(store, {
        get: (on, name) => {
          if (name === 'read') return (key: string) => read.add(key) && on.read(key);
          const member = Reflect.get(on, name) as unknown;
          return typeof member === 'function' ? member.bind(on) : member;
        },
      });
      const explanation = await explainIn(seen, { month: MONTH, unit: 'OPS', line: 'SN' }, false);
      expect(explanation.amount).toBe(5000n);
      const text = explanationLines(explanation, String).join('\n');
      expect(text).toMatch(/R6\.1: what each seat of it costs stands in estate\/seats\.csv, for whoever may read/);
      expect(text).not.toContain('bob');
      expect([...read].sort()).toEqual(
        [
          ...['chargeback', 'line-costs', 'lines', 'weights'].map((name) => `${R1}/finance/${name}.csv`),
          `${R1}/PUBLISHED.json`,
          'runs/2026-10/r1/inputs.json',
          'runs/2026-10/r2/inputs.json',
        ].sort(),
      );
    });
  });
});
