import * as z from 'zod/mini';
import { CHARGE_TYPES, type ChargeType, STATES, type State } from '../../domain/figures.ts';
import { keys } from '../../domain/keys.ts';
import type { ComparedSeat } from '../../domain/memory/compared-seats.ts';
import type { LedgerEntry } from '../../domain/memory/ledger.ts';
import type { ComparedCharge } from '../../domain/memory/movements.ts';
import type { PricedLine } from '../../domain/memory/priced-lines.ts';
import type { UnitMonth } from '../../domain/memory/six-months.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { type MinorUnits, parseAmount } from '../../domain/money/money.ts';
import type { Month } from '../../domain/month.ts';
import type { Store } from '../../ports/store.ts';
import { requirePublished } from '../../run/revisions/publication.ts';
import { type CsvRow, openPublication, type Publication } from '../../run/revisions/published-files.ts';
import type { RevisionRef } from '../../run/revisions/run-inputs.ts';
import { parseLedger } from './ledger-file.ts';

/** A row of the chargeback of an earlier month. */
export interface EarlierCharge extends ComparedCharge {
  readonly unitName: string;
  readonly product: string;
  readonly idleAmount: MinorUnits;
  /** Units that it drew from a pool; null of every other charge. */
  readonly drawn: bigint | null;
}

/** What an earlier month published, as far as later months remember it. */
export interface EarlierMonth {
  readonly period: Month;
  /** The estate's currency of then: amounts of another are not compared. */
  readonly currency: string;
  readonly charges: readonly EarlierCharge[];
  readonly seats: readonly ComparedSeat[];
  readonly lines: readonly PricedLine[];
  readonly ledger: readonly LedgerEntry[];
}

/**
 * Reads what a revision published, each file held against its publication. What it did not publish, because a program
 * before this one made it, is empty.
 * @throws DamagedStoreError where a file is not what was published (F29).
 */
export async function readEarlierMonth(store: Store, ref: RevisionRef, currency: string): Promise<EarlierMonth> {
  const { at, publication } = await open(store, ref);
  const charges = await publication.rows(keys.financeFile(at, 'chargeback.csv'));
  const seats = await publication.rows(keys.estateFile(at, 'seats.csv'));
  const ledger = keys.estateFile(at, 'ledger.json');
  const toldIn = charges[0]?.currency ?? currency;
  return {
    period: at.period,
    currency: toldIn,
    charges: charges.map(earlierCharge),
    seats: seats.map((row) => comparedSeat(row, toldIn)),
    lines: (await optionalRows(publication, keys.financeFile(at, 'lines.csv'))).map((row) => pricedLine(row, toldIn)),
    ledger: publication.has(ledger) ? parseLedger(await publication.text(ledger)) : [],
  };
}

/** What each unit came to in an earlier month, as that month published it (feeds 4). */
export async function readUnitMonths(store: Store, ref: RevisionRef): Promise<UnitMonth[]> {
  const { at, publication } = await open(store, ref);
  const rows = await optionalRows(publication, keys.financeFile(at, 'six-months.csv'));
  return rows.filter((row) => row.period === at.period).map(unitMonth);
}

async function open(store: Store, { period, revision }: RevisionRef) {
  const at = { period: period as Month, revision };
  return { at, publication: openPublication(store, await requirePublished(store, at)) };
}

async function optionalRows(publication: Publication, key: string): Promise<CsvRow[]> {
  return publication.has(key) ? publication.rows(key) : [];
}

const chargeType = z.enum(CHARGE_TYPES);
const state = z.enum(STATES);

function earlierCharge(row: CsvRow): EarlierCharge {
  return {
    unitId: row.unit_id || null,
    unitName: row.unit_name ?? '',
    product: row.product ?? '',
    lineId: row.line_id ?? '',
    chargeType: chargeType.parse(row.charge_type) satisfies ChargeType,
    held: row.held ? Number(row.held) : null,
    amount: parseAmount(row.amount ?? '', row.currency ?? ''),
    idleAmount: parseAmount(row.idle_amount ?? '', row.currency ?? ''),
    drawn: row.unit_of_measure === 'drawn_unit' && row.quantity ? BigInt(row.quantity) : null,
  };
}

function comparedSeat(row: CsvRow, currency: string): ComparedSeat {
  return {
    unitId: row.unit_id || null,
    lineId: row.line_id ?? '',
    platform: row.platform ?? '',
    seatType: row.seat_type ?? '',
    accountId: row.account_id ?? '',
    personId: row.person_id || null,
    state: state.parse(row.state) satisfies State,
    monthlyCost: parseAmount(row.monthly_cost ?? '', currency),
  };
}

function pricedLine(row: CsvRow, estateCurrency: string): PricedLine {
  const currency = row.currency ?? '';
  const costCurrency = row.cost_currency ?? '';
  return {
    lineId: row.line_id ?? '',
    metric: row.metric as Metric,
    platform: row.platform || null,
    seatType: row.seat_type || null,
    quantity: row.quantity ? BigInt(row.quantity) : null,
    annualAmount: row.annual_amount ? parseAmount(row.annual_amount, currency) : null,
    currency,
    cost: parseAmount(row.cost ?? '', costCurrency),
    costCurrency,
    estateCost: parseAmount(row.estate_cost ?? '', estateCurrency),
  };
}

function unitMonth(row: CsvRow): UnitMonth {
  const currency = row.currency ?? '';
  return {
    unitId: row.unit_id ?? '',
    period: row.period as Month,
    amount: parseAmount(row.amount ?? '', currency),
    idleAmount: parseAmount(row.idle_amount ?? '', currency),
    budget: row.budget ? parseAmount(row.budget, currency) : null,
    currency,
  };
}
