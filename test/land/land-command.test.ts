import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FEED_NAMES } from '../../lambdas/domain/feeds/feed-names.ts';
import { truedown } from '../cli/truedown.ts';
import { folder, good } from './drop.ts';

/** Files by name in a folder of this test; gives their paths. */
async function files(contents: Readonly<Record<string, string>>): Promise<string[]> {
  const root = await folder();
  const paths = Object.entries(contents).map(([name, content]) => ({ path: join(root, name), content }));
  for (const { path, content } of paths) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content);
  }
  return paths.map(({ path }) => path);
}

const SETTINGS = `estate: Harbour Group
timezone: Europe/Dublin
currency: EUR
owner: { email: desk@harbour.example }
sources:
  hr: { feed: people, owner: hr@harbour.example }
  servicenow/users: { platform: servicenow }
  contracts: {}
`;

describe('truedown land (feeds 3)', () => {
  it('prints one element a file in the order given, and ends with 2 where one is refused', async () => {
    const [a, b, c, d] = (await files({
      'hr/2026-10/people.csv': good('people', 2),
      'broken.csv': good('people', 2, { 2: { employment: 'boss' } }),
      'again.csv': good('people', 2),
      '.DS_Store': 'x',
    })) as [string, string, string, string];
    const { status, stdout } = await truedown('land', a, b, c, d, '--json');
    expect(status).toBe(2);
    const nothing = { accepted: 0, refused: 0, reasons: [] };
    expect(JSON.parse(stdout)).toEqual([
      {
        file: a,
        verdict: 'accepted',
        feed: 'people',
        layout: 'truedown-people',
        period: null,
        records: 2,
        accepted: 2,
        refused: 0,
        reasons: [],
        warnings: [],
      },
      {
        file: b,
        verdict: 'refused',
        feed: 'people',
        layout: 'truedown-people',
        period: null,
        records: 2,
        accepted: 0,
        refused: 2,
        reasons: [
          {
            record: 0,
            column: '',
            reason: '1 of 2 records cannot be taken, which is more than landing.max_reject_share (0.01)',
          },
          { record: 2, column: 'employment', reason: 'record 2: employment "boss" is not one of employee, contractor' },
        ],
        warnings: [],
      },
      {
        file: c,
        verdict: 'duplicate',
        feed: 'people',
        layout: 'truedown-people',
        period: null,
        records: 2,
        ...nothing,
        warnings: [],
      },
      {
        file: d,
        verdict: 'ignored',
        feed: null,
        layout: null,
        period: null,
        records: 0,
        ...nothing,
        warnings: [expect.any(String)],
      },
    ]);
  });

  it('lands into --out once, reads the period below the source, and says what the month misses', async () => {
    const [people, estate] = (await files({ 'hr/2026-10/people.csv': good('people', 2), 'estate.yaml': SETTINGS })) as [
      string,
      string,
    ];
    const out = join(await folder(), 'out');
    const first = await truedown('land', people, '--settings', estate, '--out', out, '--month', '2026-10');
    expect(first.status).toBe(0);
    expect(first.stdout).toMatch(/accepted +people +2026-10 +2 +2 +0/);
    expect(first.stdout).toContain('2026-10 still misses a file from source contracts');
    expect(first.stdout).toContain('2026-10 still misses feed units');
    expect(first.stdout).not.toContain('source hr');
    expect((await readdir(out)).filter((name) => !name.startsWith('.')).sort()).toEqual([
      'landed',
      'manifests',
      'raw',
      'receipts',
    ]);
    const second = await truedown('land', people, '--settings', estate, '--out', out, '--json');
    expect(JSON.parse(second.stdout)).toMatchObject([{ verdict: 'duplicate', period: '2026-10' }]);
  });

  it('F7: says that the month misses what was withdrawn', async () => {
    const [people, estate] = (await files({ 'hr/2026-10/people.csv': good('people', 2), 'estate.yaml': SETTINGS })) as [
      string,
      string,
    ];
    const out = join(await folder(), 'out');
    const land = async () =>
      (await truedown('land', people, '--settings', estate, '--out', out, '--month', '2026-10')).stdout;
    expect(await land()).not.toContain('from source hr');
    await truedown('withdraw', 'hr/2026-10/people.csv', '--out', out, '--by', 'Ann', '--why', 'the wrong month');
    expect(await land()).toContain('2026-10 still misses a file from source hr (hr@harbour.example)');
    expect(await land()).toContain('2026-10 still misses feed people');
  });

  it('takes the source from --source', async () => {
    const [file, estate] = (await files({
      'x.csv': 'account_id,status\na1,active\n',
      'estate.yaml': SETTINGS,
    })) as [string, string];
    const args = ['land', file, '--settings', estate, '--json'];
    expect(JSON.parse((await truedown(...args, '--source', 'servicenow/users')).stdout)).toMatchObject([
      { feed: 'accounts', verdict: 'accepted' },
    ]);
    expect((await truedown(...args)).status).toBe(2);
  });

  it('says what to do about a file that is not there', async () => {
    const { status, stderr } = await truedown('land', 'nowhere.csv');
    expect(status).toBe(2);
    expect(stderr).toBe('nowhere.csv: there is no such file\n');
  });
});

describe('truedown template (feeds 3)', () => {
  it('prints a header and two rows, and names the nearest feed', async () => {
    expect((await truedown('template', 'fx_rates')).stdout).toBe(
      'rate_date,from_currency,to_currency,rate\n2026-10-30,USD,EUR,0.92405\n2026-10-30,GBP,EUR,1.1873\n',
    );
    expect((await truedown('template', 'fx_rates', '--header')).stdout).toBe(
      'rate_date,from_currency,to_currency,rate\n',
    );
    const { stdout } = await truedown('template', 'accounts', '--explain');
    expect(stdout).toMatch(/^status +filled +active, inactive, suspended +whether the account can be used$/m);
    expect(stdout).toMatch(/^kind +human, service +human +service accounts are no seats/m);
    expect((await truedown('template', 'people', '--header', '--explain')).status).toBe(2);
    expect(await truedown('template', 'peoples')).toMatchObject({
      status: 2,
      stderr: 'there is no feed "peoples"; did you mean people?\n',
    });
    expect((await truedown('template', '--help')).stdout.replace(/\s+/g, ' ')).toContain(FEED_NAMES.join(', '));
  });
});
