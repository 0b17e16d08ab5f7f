import type { UnitFacts } from '../../domain/figures.ts';
import { keySegment } from '../../domain/keys.ts';
import { type MinorUnits, magnitude, sum } from '../../domain/money/money.ts';
import type { MonthFigures } from '../../domain/month-figures.ts';
import { sensitivities } from '../../domain/seats/sensitivity.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import type { Delivery } from '../../run/revisions/publication.ts';
import { canonicalJson } from '../../run/store/json.ts';
import { tieOutWords } from '../estate/tie-out-words.ts';
import { type MonthContext, unitBefore } from '../month-context.ts';
import { headOf } from '../unit/head-address.ts';
import { countSeats } from '../unit/seat-counts.ts';
import { type Totals, totalsOf } from './totals.ts';

/**
 * `estate/summary.json`. Money is whole minor units written as text, so that no reader rounds it; a seat of a pool that
 * several lines share counts once wherever seats are added up, and in each row of one line (R4.1).
 */
export function summaryJson(month: MonthContext, deliveries: ReadonlyMap<string, Delivery>): string {
  const { figures, run, settings } = month;
  return canonicalJson({
    estate: settings.estate,
    period: run.period,
    revision: run.revision,
    run: run.id,
    currency: settings.currency,
    status: figures.charges.some((row) => row.status === 'draft') ? 'draft' : 'final',
    held: figures.gate.isHeld,
    held_reasons: figures.gate.reasons,
    totals: totalsByCurrency(figures),
    previous_amount: figures.previous?.amount ?? null,
    tie_out: tieOutWords(figures.charges, figures.tieOut, settings.currency),
    units: unitSummaries(month, deliveries),
    lines: lineSummaries(month),
    states: statesOf(figures),
    sensitivity: sensitivityOf(month),
    unattributed: unattributedOf(figures),
    findings: findingsSummary(figures),
    evidence: evidenceOf(figures),
    files: filesOf(figures),
    left_out: figures.leftOut,
    warnings: figures.warnings,
  });
}

/** Every line has a row in the estate's currency and one in its invoice's, where that is another. */
function totalsByCurrency({ tieOut }: MonthFigures) {
  const totals = [...groupBy(tieOut, (row) => row.currency)].map(([currency, rows]) => [
    currency,
    {
      invoiced: sum(rows.map((row) => row.invoiced)),
      charged_to_units: sum(rows.map((row) => row.chargedToUnits)),
      unattributed: sum(rows.map((row) => row.unattributed)),
      difference: sum(rows.map((row) => row.difference)),
    },
  ]);
  return Object.fromEntries(totals);
}

function unitSummaries(month: MonthContext, deliveries: ReadonlyMap<string, Delivery>) {
  const summaries = month.units.map((own) => ({
    mail_problem: problemOf(month, own.unit),
    unit_id: own.unit.unitId,
    unit_name: own.unit.unitName,
    parent_id: own.unit.parentId,
    folder: `units/${keySegment(own.unit.unitId)}`,
    ...money(totalsOf(own, month.lines), unitBefore(month, own.unit.unitId)?.amount ?? null),
    mail: deliveries.get(own.unit.unitId) ?? 'no_address',
  }));
  return summaries.sort(byText((unit) => unit.unit_id));
}

/** What is wrong with a unit's address; null where it can be used. */
function problemOf(month: MonthContext, unit: UnitFacts): string | null {
  const address = headOf(month, unit);
  return 'problem' in address ? address.problem : null;
}

function lineSummaries({ figures, lines }: MonthContext) {
  const [chargesOf, seatsOf] = [
    groupBy(figures.charges, (row) => row.lineId),
    groupBy(figures.seats, (row) => row.lineId),
  ];
  const summaries = figures.lines.map((line) => ({
    line_id: line.lineId,
    vendor: line.vendor,
    product: line.product,
    purchased: line.purchased,
    billable: line.billable,
    exposure: line.exposure,
    ...money(
      totalsOf({ charges: chargesOf.get(line.lineId) ?? [], seats: seatsOf.get(line.lineId) ?? [] }, lines),
      figures.previous && (figures.previous.lines.get(line.lineId) ?? 0n),
    ),
  }));
  return summaries.sort(byText((line) => line.line_id));
}

function money({ amount, idle, seats, isDraft }: Totals, previous: MinorUnits | null) {
  const { held, used: active, idle: reclaimable } = seats;
  const status = isDraft ? 'draft' : 'final';
  return { status, amount, idle_amount: idle, previous_amount: previous, held, active, reclaimable };
}

function statesOf({ seats }: MonthFigures) {
  return countSeats(seats).states;
}

/** Reclaimable seats of each unit and line by the days of the window, where another window decides otherwise (R4.3). */
function sensitivityOf({ figures, settings: { window_days, sensitivity_days } }: MonthContext) {
  const [shorter, longer] = sensitivity_days;
  const differing = sensitivities(figures.seats).filter(({ changing }) => changing.length > 0);
  return differing.map(({ unitId, lineId, reclaimable, changing }) => ({
    unit_id: unitId ?? '',
    line_id: lineId,
    reclaimable: Object.fromEntries([shorter, window_days, longer].map((days, i) => [days, reclaimable[i]])),
    changing: changing.length,
  }));
}

function unattributedOf({ gate, unattributed }: MonthFigures) {
  return {
    accounts: unattributed.length,
    seats: share(gate.unattributedSeats),
    cost: share(gate.unattributedCost),
    candidates: candidatesOf(unattributed),
  };
}

/** Who would fit an account that several people fit (R2.1): no list has them. */
function candidatesOf(accounts: MonthFigures['unattributed']) {
  return accounts
    .filter(({ candidates = [] }) => candidates.length > 0)
    .map(({ platform, accountId, candidates }) => ({ platform, account_id: accountId, person_ids: candidates }));
}

/** How each platform was judged, and the day up to which it tells (R3.5, R3.6). */
function evidenceOf({ evidence }: MonthFigures) {
  return [...evidence].sort(byText((e) => e.platform)).map(({ platform, judgedBy, covered, dataUpTo }) => ({
    platform,
    judged_by: judgedBy,
    covered,
    data_up_to: dataUpTo,
  }));
}

/** Every file that served the month, with its source and the date of its delivery where it is known. */
function filesOf({ sources }: MonthFigures) {
  return [...sources]
    .sort(byText((source) => source.file))
    .map(({ source = '', deliveredOn = null, ...counts }) => ({ ...counts, source, delivered_on: deliveredOn }));
}

/** An exact share, and the same as a decimal with six places, rounded half up. */
function share({ part, whole }: { readonly part: bigint; readonly whole: bigint }) {
  const [p, w] = whole < 0n ? [-part, -whole] : [part, whole];
  const millionths = w === 0n ? 0n : (p * 2_000_000n + w) / (w * 2n);
  const digits = magnitude(millionths).toString().padStart(7, '0');
  return { part, whole, share: `${millionths < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}` };
}

function findingsSummary({ findings: { minimum, totals, listed, below } }: MonthFigures) {
  return {
    min_annual_value: minimum,
    totals,
    listed: listed.map(({ unitId, lineId, ...found }, i) => ({
      priority: i + 1,
      unit_id: unitId ?? '',
      line_id: lineId,
      ...found,
    })),
    below_minimum: below,
  };
}
