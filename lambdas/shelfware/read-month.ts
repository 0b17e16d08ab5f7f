import { familyOf } from '../domain/metrics/index.ts';
import type { ContractLine } from '../domain/money/contract.ts';
import type { Draw } from '../domain/pools/draw-costs.ts';
import type { Benchmark } from '../domain/renewal/benchmarks.ts';
import type { CountedResource } from '../domain/resources/counted-resource.ts';
import type { Run } from '../domain/run.ts';
import { byPool } from '../domain/seats/seat-pools.ts';
import type { UnitBook } from '../domain/units.ts';
import type { Store } from '../ports/store.ts';
import { readSeats, type Seat } from '../run/figures/attributed-rows.ts';
import { type CapabilityUse, readCapabilities } from '../run/figures/capabilities.ts';
import { type Charges, chargesSchema } from '../run/figures/charges.ts';
import { readDraws } from '../run/figures/draws.ts';
import { readUnitBook } from '../run/figures/estate.ts';
import { readContractLines } from '../run/figures/facts.ts';
import { listedConsumptions, type Metered, readMetered } from '../run/figures/metered.ts';
import { type FoundQuoteLine, readBenchmarks, readQuotes } from '../run/figures/quotes.ts';
import { readResources } from '../run/figures/resources.ts';
import { type PlatformFacts, readPlatforms } from '../run/landings/platform-records.ts';
import { readSeenPlatforms, type SeenPlatforms } from '../run/landings/seen-platforms.ts';
import type { RunInputs } from '../run/revisions/run-inputs.ts';
import { requireStep } from '../run/steps/step-output.ts';
import { readDocument } from '../run/store/document.ts';
import type { ChargedPair } from './judge-draws.ts';
import { openSeatJudge, type SeatJudge } from './judge-seats.ts';

/** Everything that a month is judged from. */
export interface MonthToJudge {
  readonly run: Run;
  readonly inputs: RunInputs;
  readonly units: UnitBook;
  readonly platforms: ReadonlyMap<string, PlatformFacts>;
  readonly seen: SeenPlatforms;
  /** Every contract line. */
  readonly lines: readonly ContractLine[];
  readonly charges: Charges;
  /** The lines that cost something. */
  readonly charged: readonly ChargedPair[];
  /** Seats by the name of their pool. */
  readonly seats: ReadonlyMap<string, readonly Seat[]>;
  readonly judge: SeatJudge;
  readonly metered: Metered;
  /** The entitlements that the month lists. */
  readonly consumptions: Metered['consumptions'];
  readonly resources: readonly CountedResource[];
  readonly draws: readonly Draw[];
  readonly capabilities: CapabilityUse;
  readonly quotes: readonly FoundQuoteLine[];
  readonly benchmarks: readonly Benchmark[];
}

/** Reads what the steps before have written. */
export async function readMonth(store: Store, run: Run, inputs: RunInputs): Promise<MonthToJudge> {
  const { settings } = inputs;
  const steps = {
    normalised: await requireStep(store, run, 'normalise'),
    attributed: await requireStep(store, run, 'attribute'),
  };
  const { normalised, attributed } = steps;
  const units = await readUnitBook(store, run, normalised);
  const platforms = await readPlatforms(store, normalised, settings);
  const lines = await readContractLines(store, normalised);
  const byId = new Map(lines.map((line) => [line.lineId, line]));
  const charges = await readDocument(store, run, 'charges', chargesSchema);
  const metered = await readMetered(store, steps, { ...run, lines, settings });
  return {
    ...{ run, inputs, units, platforms, lines, charges, metered },
    seen: await readSeenPlatforms(store, steps, settings),
    charged: charges.lines.map((one) => ({ charged: one, line: byId.get(one.lineId) as ContractLine })),
    seats: byPool(await readSeats(store, attributed, { units, seatTypes: settings.seat_types })),
    judge: await openSeatJudge(store, steps, { run, inputs, platforms }),
    consumptions: listedConsumptions(metered, charges.lines, run.period),
    resources: await readResources(store, attributed, units),
    draws: await readDraws(store, attributed, units),
    capabilities: await readCapabilities(store, steps, units),
    quotes: await readQuotes(store, normalised),
    benchmarks: await readBenchmarks(store, normalised),
  };
}

/** The charged lines whose takers hold seats. */
export function chargedSeatLines({ charged }: Pick<MonthToJudge, 'charged'>): ChargedPair[] {
  return charged.filter(({ line }) => familyOf(line).hasSeats);
}
