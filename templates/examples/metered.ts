import type { ChargeRow } from '../../lambdas/domain/figures.ts';
import type { ConsumptionRow, MeteredFigures, ResourceRow, UsageTail } from '../../lambdas/domain/metered-figures.ts';
import { sum } from '../../lambdas/domain/money/money.ts';
import { drawnKey, type MonthFigures } from '../../lambdas/domain/month-figures.ts';
import type { UnitFinding } from '../../lambdas/domain/resources/unit-findings.ts';
import { meteredLines } from './estate.ts';
import { charge, exampleFigures, heldFigures, tieOutOf } from './figures.ts';
import { exampleMonths, exampleMovements } from './memory.ts';
import { exampleConsumptions, examplePools, poolRowOf, unitTableOf } from './metered-counts.ts';
import { exampleQuotes, quotedLines } from './quotes.ts';
import { exampleTiers } from './tiers.ts';

/** What a unit of visibility costs a month, on 65.5 of them. */
const UNIT_COST = 10_000n;

interface Fleet {
  readonly unitId: string;
  readonly servers: number;
  readonly stale: number;
  readonly containers: number;
}

const fleets: readonly Fleet[] = [
  { unitId: 'OPS', servers: 40, stale: 10, containers: 15 },
  { unitId: 'IT', servers: 20, stale: 0, containers: 0 },
];

const resources: readonly ResourceRow[] = fleets.flatMap((fleet) => [
  ...many(fleet.servers, (i) => resource(fleet, `srv-${i}`, 'server', i < fleet.stale ? ['stale'] : [])),
  ...many(fleet.containers, (i) => resource(fleet, `pod-${i}`, 'container', [])),
]);

function many<T>(n: number, of: (i: number) => T): T[] {
  return Array.from({ length: n }, (_, i) => of(i));
}

function resource(
  { unitId }: Fleet,
  id: string,
  kind: 'server' | 'container',
  findings: ResourceRow['findings'],
): ResourceRow {
  const counted = kind === 'server' ? { ratio: '1', units: 10_000n } : { ratio: '1/10', units: 1_000n };
  return {
    ...{ unitId, lineId: 'SN-VIS', platform: 'servicenow', resourceId: `${unitId}-${id}`.toLowerCase() },
    ...{ kind: 'resource', class: kind, product: 'visibility', name: id, source: 'ServiceNow', environment: null },
    table: kind === 'server' ? 'cmdb_ci_linux_server' : 'cmdb_ci_docker_container',
    ...{ attribution: 'unit', countedDays: 90n, ...counted, findings, stopsOn: null },
    monthlyCost: (UNIT_COST * counted.units) / 10_000n,
  };
}

const consumption: readonly ConsumptionRow[] = [
  draw('OPS', 'sn-ful-ops-000', 6_000n),
  draw('OPS', 'sn-ful-ops-001', 3_000n),
  draw('FIN', 'sn-ful-fin-000', 4_000n),
];

function draw(unitId: string, accountId: string, units: bigint): ConsumptionRow {
  return {
    ...{ unitId, lineId: 'SN-ASSIST', platform: 'servicenow', accountId, meter: 'assists' },
    ...{ person: `Person of ${unitId}`, attribution: 'matched', seatType: 'full', units, monthlyCost: units * 10n },
  };
}

const tail: readonly UsageTail[] = [
  ...many(4, (i) => usage('SN-VIS', 'resource', `orphan-${i}`, 'unowned', 10_000n, UNIT_COST)),
  usage('SN-ASSIST', 'reading', 'x_scope', 'unknown_person', 1_000n, 10_000n),
];

function usage(
  lineId: string,
  kind: UsageTail['kind'],
  id: string,
  reason: UsageTail['reason'],
  units: bigint,
  monthlyCost: bigint,
): UsageTail {
  const decimals = kind === 'reading' ? 0 : 4;
  return { lineId, platform: 'servicenow', kind, id, reason, units, decimals, monthlyCost };
}

const unitFindings: readonly UnitFinding[] = [
  found('stale', 'OPS', 10n, 1_000n, 100_000n),
  found('misclassified_over', 'IT', 1n, 75n, 7_500n),
  found('leaving', 'IT', 1n, 50n, 4_000n),
];

function found(
  finding: UnitFinding['finding'],
  unitId: string | null,
  count: bigint,
  units: bigint,
  amount: bigint,
): UnitFinding {
  return { platform: 'servicenow', product: 'visibility', finding, unitId, resources: count, units, amount };
}

const metered: MeteredFigures = {
  resources,
  consumption,
  tail,
  unitFindings,
  seatCosts: [
    {
      platform: 'servicenow',
      seatType: 'full',
      unitId: 'FIN',
      seats: 12,
      seatAmount: 120_000n,
      consumptionAmount: 40_000n,
    },
    {
      platform: 'servicenow',
      seatType: 'full',
      unitId: 'OPS',
      seats: 31,
      seatAmount: 310_000n,
      consumptionAmount: 90_000n,
    },
  ],
  unitTable: unitTableOf(exampleConsumptions),
  pools: examplePools.map(poolRowOf),
  overages: [],
};

const counted = (unitId: string | null, quantity: bigint, idleAmount: bigint): ChargeRow =>
  charge({
    ...{ unitId, lineId: 'SN-VIS', chargeType: unitId === null ? 'unattributed' : 'used', method: 'average_units' },
    ...{ quantity, quantityDecimals: 4, unitOfMeasure: 'subscription_unit' },
    ...{ amount: quantity, idleAmount, answerableUnit: unitId === null ? 'IT' : null },
    explanation: `${quantity / 10_000n}.${(quantity % 10_000n) / 100n || '00'} of 65.50 subscription units on average`,
  });

const drawn = (unitId: string | null, quantity: bigint): ChargeRow =>
  charge({
    ...{ unitId, lineId: 'SN-ASSIST', chargeType: unitId === null ? 'unattributed' : 'used', method: 'units_drawn' },
    ...{ quantity, unitOfMeasure: 'drawn_unit', amount: quantity * 10n, answerableUnit: unitId === null ? 'IT' : null },
    explanation: `${quantity} of 14000 units drawn in the month`,
  });

const charges: readonly ChargeRow[] = [
  counted('OPS', 415_000n, 100_000n),
  counted('IT', 200_000n, 0n),
  counted(null, 40_000n, 0n),
  drawn('OPS', 9_000n),
  drawn('FIN', 4_000n),
  drawn(null, 1_000n),
];

const newly = (unitId: string) => sum(charges.filter((row) => row.unitId === unitId).map(({ amount }) => amount));

/** October with infrastructure and a pool: something of everything that mails say of them. */
export const meteredFigures: MonthFigures = {
  ...exampleFigures,
  charges: [...exampleFigures.charges, ...charges],
  lines: [...exampleFigures.lines, ...meteredLines],
  tieOut: [...exampleFigures.tieOut, ...meteredLines.map((line) => tieOutOf(line, charges))],
  metered,
  tiers: exampleTiers,
  quotes: exampleQuotes,
  pricedLines: quotedLines,
  previous: exampleFigures.previous && {
    ...exampleFigures.previous,
    lines: new Map([...exampleFigures.previous.lines, ['SN-ASSIST', 120_000n]]),
    drawn: new Map([[drawnKey('OPS', 'SN-ASSIST'), 8_000n]]),
  },
  movements: [
    ...exampleMovements,
    ...charges
      .filter(({ unitId }) => unitId !== null)
      .map(({ unitId, lineId, amount }) => ({ unitId, lineId, amount, cause: 'line' as const, seats: null })),
  ],
  sixMonths: exampleMonths.map((row) =>
    row.period === exampleFigures.period
      ? { ...row, amount: row.amount + newly(row.unitId), budget: row.budget && row.budget * 2n }
      : row,
  ),
};

/** The same month with a tail that is too long. */
export const heldMeteredFigures: MonthFigures = { ...meteredFigures, gate: heldFigures.gate };
