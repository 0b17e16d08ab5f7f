import type { ChargeRow, SeatRow, State } from '../../lambdas/domain/figures.ts';
import { allocateEvenly, sum } from '../../lambdas/domain/money/money.ts';
import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import { monthFindings } from '../../lambdas/domain/seats/findings.ts';
import { isReclaimable } from '../../lambdas/domain/seats/states.ts';
import { exampleFigures } from './figures.ts';

/** A month of one unit, and why it is worth looking at. */
export interface SpecialCase {
  readonly name: string;
  readonly figures: MonthFigures;
}

const UNIT = 'OPS';
const [seat] = exampleFigures.seats as [SeatRow];
const [charge] = exampleFigures.charges as [ChargeRow];

/** Seats of the unit on a line that cost 100.00 each, in these states. */
function held(lineId: string, ...states: readonly State[]): { charges: ChargeRow[]; seats: SeatRow[] } {
  const costs = allocateEvenly(10_000n * BigInt(states.length), states.length);
  const seats = states.map((state, i): SeatRow => {
    const accountId = `acc-${String(i).padStart(3, '0')}`;
    const disposition = isReclaimable(state) ? 'reclaim' : null;
    const own = { unitId: UNIT, lineId, accountId, state, monthlyCost: costs[i] as bigint, disposition } as const;
    return { ...seat, ...own, sensitivity: [state, state], neededBy: null };
  });
  const idle = seats.filter(({ state }) => isReclaimable(state));
  const counts = { held: seats.length, active: states.filter((s) => s === 'active').length, reclaimable: idle.length };
  const amounts = { amount: sum(costs), idleAmount: sum(idle.map(({ monthlyCost }) => monthlyCost)) };
  return { charges: [{ ...charge, unitId: UNIT, lineId, ...counts, ...amounts, ...named(lineId) }], seats };
}

function named(lineId: string) {
  const line = exampleFigures.lines.find((facts) => facts.lineId === lineId);
  return { vendor: line?.vendor ?? '', product: line?.product ?? lineId };
}

/** The unit's share of a product without seats. */
function shared(lineId: string, amount: bigint, change: Partial<ChargeRow> = {}): ChargeRow {
  const none = { held: null, active: null, reclaimable: null, idleAmount: 0n } as const;
  return {
    ...charge,
    unitId: UNIT,
    lineId,
    ...none,
    amount,
    ...named(lineId),
    explanation: '3 of 4 people',
    ...change,
  };
}

/** A month in which only Operations is charged. */
function month(
  charges: readonly ChargeRow[],
  seats: readonly SeatRow[],
  change: Partial<MonthFigures> = {},
): MonthFigures {
  const amount = sum(charges.map((row) => row.amount));
  const unitMonth = exampleFigures.sixMonths.find((row) => row.unitId === UNIT && row.period === exampleFigures.period);
  return {
    ...exampleFigures,
    charges,
    seats,
    tieOut: [],
    unattributed: [],
    units: exampleFigures.units.filter(({ unitId }) => unitId === UNIT),
    findings: monthFindings({ seats, charges, poolOfLine: (lineId) => lineId }, 50_000n),
    previous: null,
    movements: [],
    ledger: [],
    sixMonths: unitMonth ? [{ ...unitMonth, amount, idleAmount: sum(charges.map((row) => row.idleAmount)) }] : [],
    ...change,
  };
}

/** The whole of the month as figures of one unit, from what it holds and shares. */
function of(
  parts: readonly { charges: ChargeRow[]; seats: SeatRow[] }[],
  more: readonly ChargeRow[] = [],
  change: Partial<MonthFigures> = {},
) {
  return month(
    [...parts.flatMap((p) => p.charges), ...more],
    parts.flatMap((p) => p.seats),
    change,
  );
}

/** The unit under another name. */
function called(unitName: string): MonthFigures {
  const figures = of([held('SN-FUL', 'active', 'dormant')]);
  return {
    ...figures,
    units: figures.units.map((unit) => ({ ...unit, unitName })),
    charges: figures.charges.map((row) => ({ ...row, unitName })),
  };
}

const used = held('SN-FUL', 'active', 'active');
const pool = held('SN-FUL', 'active', 'dormant');
const secondLine = {
  charges: pool.charges.map(
    (row): ChargeRow => ({ ...row, lineId: 'SN-FUL2', product: 'ITSM Fulfiller, second contract' }),
  ),
  seats: pool.seats.map((row): SeatRow => ({ ...row, lineId: 'SN-FUL2' })),
};
const products = Array.from({ length: 60 }, (_, i) =>
  shared(`P-${i}`, 10_000n + BigInt(i), { product: `Product number ${i}`, vendor: 'Vendor' }),
);

/** What a unit's mail must get right, each by the case that shows it (reports 2.2). */
export const specialCases: readonly SpecialCase[] = [
  { name: 'nothing idle', figures: of([used], [shared('SN-PLAT', 50_000n)]) },
  { name: 'one product', figures: of([held('SN-FUL', 'active', 'never_used')]) },
  { name: '60 products', figures: of([used], products) },
  {
    name: 'no budget',
    figures: of([used], [], { sixMonths: exampleFigures.sixMonths.filter(({ unitId }) => unitId === 'FIN') }),
  },
  { name: 'first month ever', figures: of([pool]) },
  { name: 'no seats', figures: of([], [shared('SN-PLAT', 50_000n)]) },
  {
    name: 'nobody used it',
    figures: of([], [shared('SN-SURV', 15_000n, { chargeType: 'unused', idleAmount: 15_000n })]),
  },
  { name: 'only login-only seats', figures: of([held('SN-FUL', 'login_only', 'login_only')]) },
  { name: 'no seat could be judged', figures: of([held('SN-FUL', 'unknown', 'unknown')]) },
  {
    name: 'a seat of a shared pool',
    figures: of([pool, secondLine], [], {
      lines: exampleFigures.lines.flatMap((line) =>
        line.lineId === 'SN-FUL'
          ? [line, { ...line, lineId: 'SN-FUL2', product: 'ITSM Fulfiller, second contract' }]
          : [line],
      ),
    }),
  },
  {
    name: 'a name of 80 characters',
    figures: called('Department of Harbour Construction, Dredging, Maintenance and Environmental Care'),
  },
  {
    name: 'a right-to-left name',
    figures: called('\u0642\u0633\u0645 \u0627\u0644\u0639\u0645\u0644\u064a\u0627\u062a'),
  },
  {
    name: 'about the same, exactly on budget',
    figures: of([used], [], {
      previous: exampleFigures.previous && {
        ...exampleFigures.previous,
        units: new Map([[UNIT, { unitName: 'Operations', amount: 19_900n, closed: [] }]]),
      },
      movements: [{ unitId: UNIT, lineId: 'SN-FUL', cause: 'price', seats: null, amount: 100n }],
      sixMonths: exampleFigures.sixMonths
        .filter(({ unitId }) => unitId === UNIT)
        .slice(-1)
        .map((row) => ({ ...row, amount: 20_000n, budget: 20_000n })),
    }),
  },
];
