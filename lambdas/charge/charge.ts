import { MonthRefusedError } from '../domain/errors.ts';
import type { MonthScales } from '../domain/metrics/family.ts';
import { familyOf } from '../domain/metrics/index.ts';
import type { ContractLine } from '../domain/money/contract.ts';
import { doubleInvoices } from '../domain/money/double-invoices.ts';
import { takersByUnit } from '../domain/money/weights.ts';
import type { Draw } from '../domain/pools/draw-costs.ts';
import { entitlementName } from '../domain/resources/entitlements.ts';
import { type UnitWeights, unitWeights } from '../domain/resources/unit-weights.ts';
import type { Run } from '../domain/run.ts';
import { seatPoolRules } from '../domain/seats/counting.ts';
import { byPool, purchasedSeats, seatPoolName } from '../domain/seats/seat-pools.ts';
import { groupBy } from '../domain/text/group-by.ts';
import type { UnitBook } from '../domain/units.ts';
import type { Store } from '../ports/store.ts';
import { type HeldSeat, readActions, readHeadcounts, readHeldSeats } from '../run/figures/attributed-rows.ts';
import type { Charges } from '../run/figures/charges.ts';
import { readDraws } from '../run/figures/draws.ts';
import { readUnitBook } from '../run/figures/estate.ts';
import { readContractLines, readInvoices, readRates } from '../run/figures/facts.ts';
import { type Metered, openOverages, readMetered } from '../run/figures/metered.ts';
import { readSeenPlatforms } from '../run/landings/seen-platforms.ts';
import { monthBefore, type RunInputs } from '../run/revisions/run-inputs.ts';
import { requireStep, type StepOutput } from '../run/steps/step-output.ts';
import { writeDocument } from '../run/store/document.ts';
import { chargeLines } from './charge-lines.ts';
import { contradictionsIn } from './contradictions.ts';
import { readEarlierCosts } from './earlier-costs.ts';
import { loginRuleWarnings } from './login-rules.ts';
import { missingOf } from './missing-seats.ts';

/**
 * Divides every line of the month over the units that answer for it.
 * @throws MonthRefusedError with every reason why the month cannot be computed: refused files, feeds that are missing,
 * contradictions, lines that cannot be charged.
 */
export async function charge(run: Run, inputs: RunInputs, { store }: { store: Store }): Promise<StepOutput> {
  const { problems, charges } = await computeCharges(run, inputs, store);
  if (problems.length > 0) throw new MonthRefusedError(problems, { period: run.period });
  return writeDocument(store, run, 'charges', charges);
}

/** What can be charged of a month, and every reason why the month as a whole cannot. */
export async function computeCharges(
  run: Run,
  inputs: RunInputs,
  store: Store,
): Promise<{ readonly charges: Charges; readonly problems: readonly string[] }> {
  const normalised = await requireStep(store, run, 'normalise');
  const attributed = await requireStep(store, run, 'attribute');
  const { settings } = inputs;
  const units = await readUnitBook(store, run, normalised);
  const lines = await readContractLines(store, normalised);
  const seats = await readHeldSeats(store, attributed, { units, seatTypes: settings.seat_types });
  const metered = await readMetered(store, { normalised, attributed }, { period: run.period, lines, settings });
  const scales: MonthScales = {
    units,
    settings,
    actions: await readActions(store, attributed, units),
    headcounts: await readHeadcounts(store, attributed, units),
    seatPoolOf: openPools(lines, byPool(seats), run),
    ...meteredScales(metered, units, await readDraws(store, attributed, units)),
  };
  const prices = {
    period: run.period,
    settings,
    units,
    invoices: groupBy(await readInvoices(store, normalised), (invoice) => invoice.lineId),
    rates: await readRates(store, normalised),
    hasUnits: inputs.landings.some(({ feed }) => feed === 'units'),
    hasLines: inputs.landings.some(({ feed }) => feed === 'contract_lines'),
    overageOf: openOverages(metered),
    earlier: await readEarlierCosts(store, monthBefore(inputs)),
  };
  const seen = await readSeenPlatforms(store, { normalised, attributed }, settings);
  const rules = seatPoolRules(lines, settings.counting, run.period);
  const result = chargeLines(lines, prices, scales, (line) => missingOf(line, { ...seen, metered }, inputs));
  const problems = [
    ...inputs.problems,
    ...(await contradictionsIn(store, normalised, inputs)),
    ...rules.problems,
    ...metered.problems,
    ...result.problems,
  ];
  const { charged, unusual } = result;
  const warnings = [
    ...result.warnings,
    ...doubleInvoices([...prices.invoices.values()].flat(), run.period),
    ...loginRuleWarnings(rules.rules, seen.platforms, run.period),
  ];
  return { charges: { lines: charged, warnings, unusual }, problems };
}

/** What lines of subscription units and of consumption are divided by (R6.3, R6.4). */
function meteredScales(
  { consumptions, findProduct }: Metered,
  units: UnitBook,
  draws: readonly Draw[],
): Pick<MonthScales, 'unitsOf' | 'drawnOf'> {
  return {
    unitsOf: (line) => {
      const consumption = consumptions.get(entitlementName(line));
      return consumption ? unitWeights(consumption, findProduct, units.answering) : NOTHING_COUNTED;
    },
    drawnOf: ({ platform, module }) => {
      const own = draws.filter((draw) => draw.platform === platform && draw.meter === module);
      return takersByUnit(own.map((draw) => [draw.unitId, draw.units] as const));
    },
  };
}

const NOTHING_COUNTED: UnitWeights = { by: 'resources', takers: [], scale: 1n, observedDays: 0 };

function openPools(
  lines: readonly ContractLine[],
  seats: ReadonlyMap<string, readonly HeldSeat[]>,
  { period }: Run,
): MonthScales['seatPoolOf'] {
  const pools = groupBy(
    lines.filter((line) => familyOf(line).hasSeats),
    seatPoolName,
  );
  return (line) => {
    const held = seats.get(seatPoolName(line)) ?? [];
    return {
      purchased: purchasedSeats(pools.get(seatPoolName(line)) ?? [], period),
      billable: BigInt(held.length),
      held: takersByUnit(held.map((seat) => [seat.unitId, 1n] as const)),
    };
  };
}
