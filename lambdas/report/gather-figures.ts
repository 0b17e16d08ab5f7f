import type { ChargeRow, SeatRow, SourceFile, UnattributedAccount, UnitFacts } from '../domain/figures.ts';
import type { MeteredFigures } from '../domain/metered-figures.ts';
import type { ContractLine } from '../domain/money/contract.ts';
import { brokenInvariants } from '../domain/money/invariants.ts';
import { type MinorUnits, sum } from '../domain/money/money.ts';
import { tieOut } from '../domain/money/tie-out.ts';
import { parseMonth } from '../domain/month.ts';
import type { MonthFigures } from '../domain/month-figures.ts';
import type { Run } from '../domain/run.ts';
import { findJudged } from '../domain/seats/judged-charges.ts';
import { accountKey, pooledSeats } from '../domain/seats/pooled-seats.ts';
import { byText } from '../domain/text/text.ts';
import type { UnitBook } from '../domain/units.ts';
import type { Store } from '../ports/store.ts';
import { chargesSchema } from '../run/figures/charges.ts';
import { readUnitBook } from '../run/figures/estate.ts';
import { readBudgets, readContractLines, readInvoices } from '../run/figures/facts.ts';
import { judgementsSchema } from '../run/figures/judgements.ts';
import { readPublished } from '../run/revisions/publication.ts';
import type { RunInputs } from '../run/revisions/run-inputs.ts';
import { requireStep } from '../run/steps/step-output.ts';
import { readDocument } from '../run/store/document.ts';
import { readCandidates } from './estate/candidates.ts';
import { metNothing } from './estate/met-nothing.ts';
import { chargeRows, openCharges } from './files/charge-rows.ts';
import { readNotCounted } from './files/left-out.ts';
import { proofs } from './finance/proofs.ts';
import { lineFacts } from './line-facts.ts';
import { openBudgets, unitMonths } from './memory/budgets.ts';
import { previousAmounts, previousMonth } from './memory/previous-month.ts';
import { pricedLine } from './memory/priced-line.ts';
import { readRemembered, remember } from './memory/remember.ts';

/** Puts together what the steps before have computed: everything that the month's files and mails print. */
export async function gatherFigures(run: Run, inputs: RunInputs, store: Store): Promise<MonthFigures> {
  const normalised = await requireStep(store, run, 'normalise');
  const attributed = await requireStep(store, run, 'attribute');
  const { settings } = inputs;
  const units = await readUnitBook(store, run, normalised);
  const lines = new Map((await readContractLines(store, normalised)).map((line) => [line.lineId, line]));
  const charges = await readDocument(store, run, 'charges', chargesSchema);
  const judgements = await readDocument(store, run, 'judgements', judgementsSchema);
  const steps = { normalised, attributed };
  const remembered = await readRemembered(store, inputs);
  const { before } = remembered;
  const previous = previousAmounts(before?.charges ?? []);
  const judged = findJudged(judgements.charges);
  const charged = charges.lines.map((line) => ({ charged: line, line: lines.get(line.lineId) as ContractLine }));
  const context = { judged, units, currency: settings.currency, previous, chargesOf: openCharges(charges.lines) };
  const rows = charged.flatMap((pair) => chargeRows({ ...pair, ...context }));
  const budgets = openBudgets(await readBudgets(store, normalised), run.period, settings.currency);
  const now = {
    period: run.period,
    charges: rows,
    seats: judgements.seats,
    pricedLines: charged.map(pricedLine),
  };
  const figures: MonthFigures = {
    ...now,
    ...remember(
      {
        ...now,
        currency: settings.currency,
        units,
        unitMonths: unitMonths(rows, run.period, settings.currency, budgets.of),
        rateOf: (lineId) => charges.lines.find((line) => line.lineId === lineId)?.fxRate ?? null,
      },
      remembered,
    ),
    ...proofs(charged, await readInvoices(store, normalised), run.period, overagesOf(judgements.metered)),
    metered: judgements.metered,
    tiers: judgements.tiers,
    quotes: judgements.quotes,
    tieOut: charged.flatMap(({ charged: line, line: { vendor } }) => tieOut(line, vendor, settings.currency)),
    unattributed: unattributedAccounts(judgements.seats, await readCandidates(store, attributed)),
    notCounted: await readNotCounted(
      store,
      attributed,
      charged.map(({ line }) => line),
      settings.seat_types,
    ),
    units: unitsOf(rows, units),
    unbilled: await unbilledUnits(store, inputs, rows, units),
    bounced: new Map((inputs.bounced ?? []).map((head) => [head.unit_id, head])),
    previous: before && previousMonth(before.charges, units),
    lines: lineFacts(charged, [...lines.values()], run.period),
    evidence: judgements.evidence,
    sources: inputs.landings.map(sourceFile).sort(byText((s) => s.file)),
    leftOut: leftOutOf(inputs),
    findings: judgements.findings,
    gate: judgements.gate,
    warnings: [
      ...judgements.warnings,
      ...charges.warnings,
      ...budgets.warnings,
      ...(await metNothing(store, steps, inputs)),
    ],
  };
  const broken = brokenInvariants(figures);
  if (broken.length > 0) throw new Error(`run ${run.id} must not be published: ${broken.join('; ')}`);
  return figures;
}

/** What a line that prices overage costs without an invoice (R9.3); undefined for any other line. */
function overagesOf({ overages }: MeteredFigures): (line: ContractLine) => MinorUnits | undefined {
  const costs = new Map(overages.map(({ lineId, cost }) => [lineId, cost]));
  return ({ lineId }) => costs.get(lineId);
}

/** Files of no feed that were left out, for the owner (reports 2.3). */
function leftOutOf({ unused_files }: RunInputs): MonthFigures['leftOut'] {
  return unused_files.filter(({ feed }) => feed === null).map(({ file, why }) => ({ file, why }));
}

/** Accounts nobody answers for (R2.4), each with its lines and the cost of its seats. */
function unattributedAccounts(
  seats: readonly SeatRow[],
  candidates: ReadonlyMap<string, readonly string[]>,
): UnattributedAccount[] {
  const nobodys = seats.filter((seat) => seat.unitId === null);
  return pooledSeats(nobodys).map(({ platform, accountId, rows }) => ({
    platform,
    accountId,
    reason: (rows[0] as SeatRow).attribution,
    lines: rows.map((seat) => seat.lineId),
    monthlyCost: sum(rows.map((seat) => seat.monthlyCost)),
    candidates: candidates.get(accountKey({ platform, accountId })) ?? [],
  }));
}

function unitsOf(rows: readonly ChargeRow[], units: UnitBook): UnitFacts[] {
  const ids = new Set(rows.flatMap((row) => (row.unitId === null ? [] : [row.unitId])));
  const facts = [...ids].map((id) => units.facts(id)).filter((found) => found !== undefined);
  return facts.sort(byText((unit) => unit.unitId));
}

/** Units that the last published revision of this month billed, that no row names now, and that still answer. */
async function unbilledUnits(
  store: Store,
  { published }: RunInputs,
  rows: readonly ChargeRow[],
  units: UnitBook,
): Promise<UnitFacts[]> {
  if (!published) return [];
  const before = await readPublished(store, { ...published, period: parseMonth(published.period) });
  const billed = new Set(rows.map((row) => row.unitId));
  const gone = (before?.units ?? []).filter(({ unit_id }) => !billed.has(unit_id));
  return gone.map(({ unit_id }) => units.facts(unit_id)).filter((found) => found !== undefined);
}

function sourceFile({
  files,
  sources,
  delivered_on: deliveredOn,
  feed,
  records,
  accepted,
  refused,
}: RunInputs['landings'][number]): SourceFile {
  return { file: files[0] ?? '', source: sources[0] ?? '', deliveredOn, feed, records, accepted, refused };
}
