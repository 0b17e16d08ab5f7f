import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../house/source-files.ts';
import { type Line, rowOf, verdict } from './line.ts';
import { median, type Round } from './measure/rounds.ts';
import { parseOptions } from './options.ts';

const GOALS = Array.from({ length: 13 }, (_, i) => `P${i + 1}`);

function bench(...args: string[]) {
  const command = ['--import', 'tsx', join(ROOT, 'test/bench/bench.ts'), ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  return { status, stderr, lines: stdout.split('\n').filter((line) => /^\| (P[0-9]|growth|drops)/.test(line)) };
}

describe('npm run bench', () => {
  it('measures every goal, small, and prints a line with a figure or why there is none', { timeout: 180_000 }, () => {
    const { status, stderr, lines } = bench('--small');
    expect(status, stderr).toBe(0);
    const goals = new Set(lines.map((line) => line.split(' ')[1]));
    expect([...goals]).toEqual([...GOALS, 'growth', 'drops']);
    for (const line of lines) expect(line).toMatch(/\| [0-9][^|]* \||not installed/);
    expect(lines.join('\n')).not.toContain('NaN');
  });

  it.each([
    { args: ['--only', 'P1,P99'], says: /--only P99: write some of P1,/, why: 'no such goal' },
    { args: ['--rounds', '0'], says: /--rounds 0: write a whole number from 1 to 99/, why: 'no round' },
    { args: ['--fast'], says: /--fast/, why: 'no such option' },
  ])('refuses $args: $why', ({ args, says }) => {
    expect(() => parseOptions(args, GOALS)).toThrow(says);
  });
});

describe('a line of the bench', () => {
  const line: Line = { goal: 'P1', what: 'landing', figure: 4, unit: 'x', detail: '8 beside 2' };

  it.each([
    { limits: { most: 4 }, says: 'reached', why: 'up to and including' },
    { limits: { most: 3.9 }, says: 'short', why: 'above the most' },
    { limits: { least: 4 }, says: 'reached', why: 'from the least on' },
    { limits: { least: 4.1 }, says: 'short', why: 'below the least' },
    { limits: {}, says: '', why: 'a figure to compare with' },
  ])('is "$says": $why', ({ limits, says }) => expect(verdict({ ...line, ...limits })).toBe(says));

  it('stands in a table with its goal', () =>
    expect(rowOf({ ...line, most: 4.5 })).toBe('| P1 | landing | 4× | ≤ 4.5× | reached | 8 beside 2 |'));

  it('says why there is no figure', () =>
    expect(rowOf({ goal: 'P4', what: 'all', unit: 'x', detail: 'no pandas', most: 2 })).toBe(
      '| P4 | all | – | ≤ 2× | skipped | no pandas |',
    ));
});

describe('the median of rounds', () => {
  const usage = (cpu: number) => ({ cpu, work: cpu, wall: cpu, rss: 0, steps: {}, figures: {} });
  const round = (ours: number, theirs: number): Round => ({ ours: usage(ours), theirs: usage(theirs) });
  const ratio = ({ ours, theirs }: Round) => (ours?.cpu ?? 0) / (theirs?.cpu ?? 1);

  it.each([
    { rounds: [round(4, 1), round(9, 3), round(50, 10)], is: 4, why: 'a slow round moves both its sides' },
    { rounds: [round(2, 1), round(3, 1)], is: 2.5, why: 'between the middle two' },
    { rounds: [round(7, 2)], is: 3.5, why: 'one round' },
  ])('is $is: $why', ({ rounds, is }) => expect(median(rounds, ratio)).toBe(is));
});
