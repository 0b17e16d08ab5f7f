import type { ChargeRow, LineFacts, SeatRow, State, TieOutRow } from '../../lambdas/domain/figures.ts';
import { allocateEvenly, sum } from '../../lambdas/domain/money/money.ts';
import { parseMonth } from '../../lambdas/domain/month.ts';
import type { MonthFigures, UnitBefore } from '../../lambdas/domain/month-figures.ts';
import type { Run } from '../../lambdas/domain/run.ts';
import { monthFindings } from '../../lambdas/domain/seats/findings.ts';
import { isReclaimable } from '../../lambdas/domain/seats/states.ts';
import { day, lines, meteredLines, units } from './estate.ts';
import { exampleLedger, exampleMonths, exampleMovements } from './memory.ts';

/** October 2026 of Harbour Group: five lines, three units, something of everything that a mail can say. */
export const exampleRun: Run = { period: parseMonth('2026-10'), revision: 1, id: '5b1f0c9d2e7a'.padEnd(64, '3') };

/** Seats of a unit on a line: how many in which state, and what they cost together. */
interface Holding {
  readonly unitId: string | null;
  readonly lineId: string;
  readonly cost: bigint;
  readonly previous: bigint | null;
  readonly states: Partial<Record<State, number>>;
}

const holdings: readonly Holding[] = [
  {
    unitId: 'OPS',
    lineId: 'SN-FUL',
    cost: 310_000n,
    previous: 298_000n,
    states: { active: 20, dormant: 8, never_used: 2, leaver: 1 },
  },
  {
    unitId: 'OPS',
    lineId: 'JIRA-STD',
    cost: 24_000n,
    previous: 24_000n,
    states: { active: 11, dormant: 3, excepted: 1 },
  },
  { unitId: 'OPS', lineId: 'DESIGN', cost: 56_000n, previous: null, states: { active: 3, dormant: 4 } },
  { unitId: 'FIN', lineId: 'SN-FUL', cost: 120_000n, previous: 120_000n, states: { active: 12 } },
  { unitId: 'FIN', lineId: 'JIRA-STD', cost: 19_200n, previous: 19_300n, states: { active: 10, new: 2 } },
  { unitId: 'IT', lineId: 'SN-FUL', cost: 80_000n, previous: 90_000n, states: { active: 6, login_only: 2 } },
  { unitId: 'IT', lineId: 'JIRA-STD', cost: 9_600n, previous: 9_600n, states: { active: 5, unknown: 1 } },
  { unitId: 'IT', lineId: 'DESIGN', cost: 24_000n, previous: 24_000n, states: { active: 3 } },
  { unitId: null, lineId: 'SN-FUL', cost: 10_000n, previous: 10_000n, states: { dormant: 1 } },
  { unitId: null, lineId: 'JIRA-STD', cost: 1_600n, previous: 1_600n, states: { active: 1 } },
];

const seats: readonly SeatRow[] = holdings.flatMap(seatsOf);

function seatsOf({ unitId, lineId, cost, states }: Holding): SeatRow[] {
  const all = Object.entries(states).flatMap(([state, n]) => Array.from({ length: n }, () => state as State));
  const costs = allocateEvenly(cost, all.length);
  return all.map((state, i) => ({
    unitId,
    lineId,
    platform: lineId.split('-')[0] === 'SN' ? 'servicenow' : lineId === 'DESIGN' ? 'drawboard' : 'jira',
    accountId: `${lineId}-${unitId ?? 'x'}-${String(i).padStart(3, '0')}`.toLowerCase(),
    person: unitId === null ? '' : `Person ${unitId} ${i}`,
    personId: unitId === null ? null : `${unitId}-${lineId}-${i}`,
    attribution: unitId === null ? 'unknown_person' : state === 'leaver' ? 'leaver' : 'matched',
    seatType: 'full',
    state,
    sensitivity: [state, state],
    assignedOn: day('2025-02-03'),
    lastLoginOn: state === 'active' ? day('2026-10-20') : null,
    lastActionOn: state === 'active' ? day('2026-10-19') : null,
    monthlyCost: costs[i] as bigint,
    disposition: isReclaimable(state) ? (lineId === 'JIRA-STD' ? 'reallocate' : 'reclaim') : null,
    neededBy: isReclaimable(state) && lineId === 'JIRA-STD' ? 'FIN' : null,
  }));
}

const charges: readonly ChargeRow[] = [
  ...holdings.map(heldCharge),
  charge({
    unitId: 'IT',
    lineId: 'SN-FUL',
    chargeType: 'unassigned',
    quantity: 8n,
    unitOfMeasure: 'seat',
    amount: 80_000n,
    idleAmount: 80_000n,
    answerableUnit: 'IT',
    explanation: '8 seats bought and given to nobody',
  }),
  charge({
    unitId: 'IT',
    lineId: 'SN-SURV',
    chargeType: 'unused',
    amount: 15_000n,
    idleAmount: 15_000n,
    answerableUnit: 'IT',
    explanation: 'nobody used it',
  }),
  charge({
    unitId: 'OPS',
    lineId: 'SN-PLAT',
    chargeType: 'used',
    quantity: 60n,
    unitOfMeasure: 'percent',
    amount: 60_000n,
    previousAmount: 60_000n,
    explanation: '60 of 100 per cent',
  }),
  charge({
    unitId: 'FIN',
    lineId: 'SN-PLAT',
    chargeType: 'used',
    quantity: 40n,
    unitOfMeasure: 'percent',
    amount: 40_001n,
    previousAmount: 40_000n,
    explanation: '40 of 100 per cent',
  }),
];

function heldCharge({ unitId, lineId, cost, previous, states }: Holding): ChargeRow {
  const own = seats.filter((seat) => seat.unitId === unitId && seat.lineId === lineId);
  const idle = own.filter((seat) => isReclaimable(seat.state));
  return charge({
    unitId,
    lineId,
    chargeType: unitId === null ? 'unattributed' : 'used',
    quantity: BigInt(own.length),
    unitOfMeasure: 'seat',
    held: own.length,
    active: states.active ?? 0,
    reclaimable: idle.length,
    amount: cost,
    idleAmount: sum(idle.map((seat) => seat.monthlyCost)),
    previousAmount: previous,
    answerableUnit: unitId === null ? 'IT' : null,
    explanation: `${own.length} seats; ${idle.length} idle`,
  });
}

/** A row of the chargeback, filled up from its line and its unit. */
export function charge(
  row: Partial<ChargeRow> & Pick<ChargeRow, 'unitId' | 'lineId' | 'chargeType' | 'amount'>,
): ChargeRow {
  const facts = [...lines, ...meteredLines].find(({ lineId }) => lineId === row.lineId) as LineFacts;
  const owner = units.find(({ unitId }) => unitId === row.unitId);
  return {
    status: 'final',
    unitName: owner?.unitName ?? '',
    costCenter: owner?.costCenter ?? '',
    companyCode: owner?.companyCode ?? '',
    vendor: facts.vendor,
    product: facts.product,
    metric: facts.metric,
    method: facts.metric === 'per_user' ? 'seats' : 'fixed',
    quantity: null,
    quantityDecimals: 0,
    unitOfMeasure: '',
    held: null,
    active: null,
    reclaimable: null,
    idleAmount: 0n,
    currency: 'EUR',
    originalAmount: row.amount,
    originalCurrency: 'EUR',
    fxRate: null,
    fxDate: null,
    invoiceIds: ['INV-1001'],
    previousAmount: null,
    answerableUnit: null,
    explanation: '',
    ...row,
  };
}

const total = (rows: readonly ChargeRow[]) => sum(rows.map((row) => row.amount));

/** What a line's rows come to, held against its invoice. */
export function tieOutOf(facts: LineFacts, rows: readonly ChargeRow[]): TieOutRow {
  const own = rows.filter((row) => row.lineId === facts.lineId);
  return {
    lineId: facts.lineId,
    vendor: facts.vendor,
    invoiceIds: ['INV-1001'],
    currency: 'EUR',
    invoiced: total(own),
    chargedToUnits: total(own.filter((row) => row.unitId !== null)),
    unattributed: total(own.filter((row) => row.unitId === null)),
    difference: 0n,
    basis: 'invoice',
  };
}

/** The month as the steps before the report hand it over. */
export const exampleFigures: MonthFigures = {
  period: exampleRun.period,
  charges,
  seats,
  tieOut: lines.map((facts) => tieOutOf(facts, charges)),
  unattributed: [
    {
      platform: 'servicenow',
      accountId: 'sn-ful-x-000',
      reason: 'unknown_person',
      lines: ['SN-FUL'],
      monthlyCost: 10_000n,
    },
    { platform: 'jira', accountId: 'jira-std-x-000', reason: 'ambiguous', lines: ['JIRA-STD'], monthlyCost: 1_600n },
  ],
  notCounted: [
    {
      platform: 'servicenow',
      accountId: 'sn-900',
      assignment: 'itil',
      lineId: 'SN-FUL',
      reason: 'the account is inactive',
    },
  ],
  units,
  lines,
  evidence: [
    { platform: 'drawboard', judgedBy: 'logins', covered: true, dataUpTo: day('2026-10-28') },
    { platform: 'jira', judgedBy: 'actions', covered: false, dataUpTo: day('2026-10-31') },
    { platform: 'servicenow', judgedBy: 'actions', covered: true, dataUpTo: day('2026-10-31') },
  ],
  findings: monthFindings({ seats, charges, poolOfLine: (lineId) => lineId }, 50_000n),
  unbilled: [],
  previous: {
    amount: 820_100n,
    idleAmount: 250_000n,
    units: new Map<string | null, UnitBefore>([
      ['OPS', { unitName: 'Operations', amount: 440_000n, closed: ['Yard'] }],
      ['FIN', { unitName: 'Finance', amount: 179_300n, closed: [] }],
      ['IT', { unitName: 'IT Services', amount: 189_200n, closed: [] }],
      [null, { unitName: '', amount: 11_600n, closed: [] }],
    ]),
    lines: new Map([['SN-FUL', 518_000n]]),
    products: new Map([['SN-FUL', 'ITSM Fulfiller']]),
    drawn: new Map(),
  },
  movements: exampleMovements,
  ledger: exampleLedger,
  sixMonths: exampleMonths,
  pricedLines: [],
  invoices: [],
  costs: [],
  weights: [],
  leftOut: [{ file: 'misc/notes.csv', why: 'no feed has these columns' }],
  sources: [
    { file: 'hr/people.csv', feed: 'people', records: 120, accepted: 120, refused: 0 },
    { file: 'servicenow/users/2026-10.csv', feed: 'accounts', records: 1412, accepted: 1410, refused: 2 },
  ],
  gate: {
    isHeld: false,
    reasons: [],
    unattributedSeats: { part: 2n, whole: BigInt(seats.length) },
    unattributedCost: { part: 11_600n, whole: total(charges) },
  },
  metered: {
    ...{ resources: [], consumption: [], tail: [], unitFindings: [], seatCosts: [] },
    ...{ unitTable: [], pools: [], overages: [] },
  },
  tiers: [],
  quotes: [],
  warnings: [],
};

/** The same month on an estimated invoice: everything is for checking. */
export const draftFigures: MonthFigures = {
  ...exampleFigures,
  charges: charges.map((row) => ({ ...row, status: 'draft' })),
  tieOut: exampleFigures.tieOut.map((row) => ({ ...row, basis: 'estimate' })),
  lines: lines.map((facts) => ({ ...facts, status: 'draft' })),
};

/** The same month with a tail that is too long. */
export const heldFigures: MonthFigures = {
  ...exampleFigures,
  gate: {
    ...exampleFigures.gate,
    isHeld: true,
    reasons: [
      '2.08 % of the seats is unattributed, above the limit of 2.00 %',
      'line SN-FUL: no assignment of servicenow makes a fulfiller; paste one under seat_types\nservicenow:\n  - { name: fulfiller, assignments: [itil_user] } # 12 accounts',
    ],
  },
};
