import type { MonthFigures } from '../domain/figures.ts';
import { STATES } from '../domain/figures.ts';
import { groupBy } from '../domain/group-by.ts';
import { keySegment } from '../domain/keys.ts';
import { type MinorUnits, sum } from '../domain/money.ts';
import { byText } from '../domain/text.ts';
import { canonicalJson } from '../run/json.ts';
import type { Delivery } from '../run/publication.ts';
import { FINDING_KINDS, type Finding, findingsOf, splitByValue } from './findings.ts';
import { type MonthContext, unitsOf } from './month-context.ts';
import { totalsOf } from './totals.ts';

/**
 * `estate/summary.json`. Money is whole minor units written as text, so that no reader rounds it; counts of states and
 * findings are over the rows of the seats files, a seat of a shared pool once for each of its lines (R4.1).
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
    held: figures.gate.held,
    held_reasons: figures.gate.reasons,
    totals: totalsByCurrency(figures),
    units: unitSummaries(figures, deliveries),
    lines: lineSummaries(figures),
    states: statesOf(figures),
    unattributed: unattributedOf(figures),
    findings: findingsSummary(month),
    files: [...figures.sources].sort(byText((source) => source.file)),
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

function unitSummaries(figures: MonthFigures, deliveries: ReadonlyMap<string, Delivery>) {
  const summaries = unitsOf(figures).map(({ unit, charges }) => ({
    unit_id: unit.unitId,
    unit_name: unit.unitName,
    parent_id: unit.parentId,
    folder: `units/${keySegment(unit.unitId)}`,
    ...money(totalsOf(charges)),
    mail: deliveries.get(unit.unitId) ?? 'no_address',
  }));
  return summaries.sort(byText((unit) => unit.unit_id));
}

function lineSummaries({ lines, charges }: MonthFigures) {
  const rowsOf = groupBy(charges, (row) => row.lineId);
  const summaries = lines.map((line) => ({
    line_id: line.lineId,
    vendor: line.vendor,
    product: line.product,
    purchased: line.purchased,
    billable: line.billable,
    exposure: line.exposure,
    ...money(totalsOf(rowsOf.get(line.lineId) ?? [])),
  }));
  return summaries.sort(byText((line) => line.line_id));
}

function money(totals: ReturnType<typeof totalsOf>) {
  const { amount, idle, previous, held, active, idleSeats, isDraft } = totals;
  const status = isDraft ? 'draft' : 'final';
  return { status, amount, idle_amount: idle, previous_amount: previous, held, active, reclaimable: idleSeats };
}

function statesOf({ seats }: MonthFigures) {
  const counts = groupBy(seats, (seat) => seat.state);
  return Object.fromEntries(STATES.map((state) => [state, counts.get(state)?.length ?? 0]));
}

function unattributedOf({ gate, unattributed }: MonthFigures) {
  return {
    accounts: unattributed.length,
    seats: share(gate.unattributedSeats),
    cost: share(gate.unattributedCost),
  };
}

/** An exact share, and the same as a decimal with six places, rounded half up. */
function share({ part, whole }: { readonly part: bigint; readonly whole: bigint }) {
  const [p, w] = whole < 0n ? [-part, -whole] : [part, whole];
  const millionths = w === 0n ? 0n : (p * 2_000_000n + w) / (w * 2n);
  const digits = (millionths < 0n ? -millionths : millionths).toString().padStart(7, '0');
  return { part, whole, share: `${millionths < 0n ? '-' : ''}${digits.slice(0, -6)}.${digits.slice(-6)}` };
}

function findingsSummary({ figures, settings }: MonthContext) {
  const findings = findingsOf(figures);
  const { minimum, listed, below } = splitByValue(findings, settings);
  return {
    min_annual_value: minimum,
    totals: Object.fromEntries(FINDING_KINDS.map((kind) => [kind, totalOf(findings.filter((f) => f.kind === kind))])),
    listed: listed.map((finding, i) => ({ priority: i + 1, ...finding })),
    below_minimum: { findings: below.length, ...totalOf(below) },
  };
}

function totalOf(findings: readonly Finding[]): { seats: bigint; monthly: MinorUnits; annual: MinorUnits } {
  return {
    seats: sum(findings.map((finding) => finding.seats ?? 0n)),
    monthly: sum(findings.map((finding) => finding.monthly)),
    annual: sum(findings.map((finding) => finding.annual)),
  };
}
