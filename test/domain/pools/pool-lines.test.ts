import { describe, expect, it } from 'vitest';
import { parseMonth } from '../../../lambdas/domain/month.ts';
import { poolKind, poolsOf } from '../../../lambdas/domain/pools/pool-lines.ts';
import { overageLine, poolLine, poolOf } from './few-pools.ts';

const OCTOBER = parseMonth('2026-10');
const carry = { pool: 'carry_forward' };

describe('the kind of a pool (R9.2)', () => {
  it.each([
    { lines: [poolLine('A', '2026-01-01..', 1)], is: 'annual_allowance', why: 'as its line says' },
    { lines: [poolLine('A', '2026-01-01..', 1, { pool: null })], is: 'ambiguous', why: 'a silent contract' },
    {
      lines: [poolLine('A', '2026-01-01..', 1, carry), poolLine('B', '2025-01-01..2026-09-30', 1)],
      is: 'carry_forward',
      why: 'of those in force in the period',
    },
    {
      lines: [poolLine('A', '2024-01-01..2024-12-31', 1, carry), poolLine('B', '2025-01-01..2025-12-31', 1)],
      is: 'ambiguous',
      why: 'none where no line is in force, whatever they were',
    },
    {
      lines: [poolLine('A', '2026-01-01..', 1), poolLine('B', '2026-01-01..', 1)],
      is: 'annual_allowance',
      why: 'two lines of one kind',
    },
    {
      lines: [poolLine('A', '2026-01-01..', 1), overageLine('O', '2026-01-01..')],
      is: 'annual_allowance',
      why: 'overage is no kind',
    },
  ])('$is: $why', ({ lines, is }) => expect(poolKind(poolOf(...lines), OCTOBER)).toBe(is));

  it.each([
    { span: '2026-10-31..', pool: 'carry_forward', says: 'B carry_forward' },
    { span: '2026-01-01..2026-10-01', pool: null, says: 'B ambiguous' },
  ])('is an error where lines in force differ: $says', ({ span, pool, says }) => {
    const lines = [poolLine('A', '2026-01-01..', 1), poolLine('B', span, 1, { pool })];
    expect(() => poolKind(poolOf(...lines), OCTOBER)).toThrow(
      `pool assists of sn is of 2 kinds in 2026-10 (A annual_allowance, ${says}); state one in pool of contract_lines`,
    );
  });
});

it('lines of one platform and meter share a pool; overage lines price it (feeds-metrics 4.2)', () => {
  const pools = poolsOf([
    poolLine('A', '2026-01-01..', 1),
    overageLine('O', '2026-01-01..'),
    poolLine('B', '2026-01-01..', 1, { module: 'hub' }),
    poolLine('C', '2026-01-01..', 1, { platform: 'jira' }),
    poolLine('D', '2026-01-01..', 1, { metric: 'flat' }),
  ]);
  const told = [...pools.values()].map(
    ({ platform, meter, lines, overageLines }) =>
      `${platform} ${meter}: ${lines.map(({ lineId }) => lineId)} / ${overageLines.map(({ lineId }) => lineId)}`,
  );
  expect(told).toEqual(['sn assists: A / O', 'sn hub: B / ', 'jira assists: C / ']);
});
