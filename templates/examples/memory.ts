import type { LedgerEntry } from '../../lambdas/domain/memory/ledger.ts';
import type { Cause, Movement } from '../../lambdas/domain/memory/movements.ts';
import type { UnitMonth } from '../../lambdas/domain/memory/six-months.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';

/** Why each unit of the example month pays more or less than in September; the sums are those of its figures. */
export const exampleMovements: readonly Movement[] = [
  movement('FIN', 'JIRA-STD', 'price', -100n),
  movement('FIN', 'SN-PLAT', 'use', 1n),
  movement('IT', 'SN-FUL', 'price', -10_000n),
  movement('IT', 'SN-SURV', 'use', 29_400n),
  movement('OPS', 'DESIGN', 'line', 56_000n),
  movement('OPS', 'JIRA-STD', 'moved', 1_600n, 1),
  movement('OPS', 'JIRA-STD', 'price', -1_600n),
  movement('OPS', 'SN-FUL', 'seats', 20_000n, 2),
  movement('OPS', 'SN-FUL', 'price', -8_000n),
  movement('OPS', 'SN-PLAT', 'use', -58_000n),
];

function movement(unitId: string, lineId: string, cause: Cause, amount: bigint, seats: number | null = null): Movement {
  return { unitId, lineId, cause, amount, seats };
}

/** Six months of each unit; the last is the example month, whose amounts are those of its charges. */
export const exampleMonths: readonly UnitMonth[] = [
  ...months('OPS', 460_000n, [402_000n, 398_500n, 425_100n, 431_900n, 440_000n, 450_000n]),
  ...months('FIN', null, [170_200n, 171_900n, 176_400n, 179_000n, 179_300n, 179_201n]),
  ...months('IT', 200_000n, [150_000n, 166_300n, 171_000n, 188_800n, 189_200n, 208_600n]),
];

function months(unitId: string, budget: bigint | null, amounts: readonly bigint[]): UnitMonth[] {
  return amounts.map((amount, i) => ({
    unitId,
    period: parseMonth(`2026-${String(i + 5).padStart(2, '0')}`),
    amount,
    idleAmount: amount / 5n,
    budget,
    currency: 'EUR',
  }));
}

/** Operations has handed seats back in September and in October, and one of them has come back. */
export const exampleLedger: readonly LedgerEntry[] = [
  handedBack('p1', '2026-09', 2),
  handedBack('p2', '2026-10', 1),
  { ...handedBack('p3', '2026-09', 1), reversedIn: parseMonth('2026-10') },
  {
    ...{ kind: 'saved', pool: 'SN-PLAT', lineIds: 'SN-PLAT', costBefore: 120_000n, costCurrency: 'EUR' },
    ...{ month: parseMonth('2026-08'), reversedIn: null, monthlyValue: 20_000n, currency: 'EUR', months: 3 },
  },
];

function handedBack(personId: string, month: string, counted: number): LedgerEntry {
  return {
    kind: 'handed_back',
    seat: {
      ...{ unitId: 'OPS', lineId: 'SN-FUL', platform: 'servicenow', seatType: 'full', accountId: `a-${personId}` },
      ...{ personId, state: 'dormant', monthlyCost: 10_000n },
    },
    ...{ month: parseMonth(month), reversedIn: null, monthlyValue: 10_000n, currency: 'EUR', months: counted },
  };
}
