import { REASONS } from '../../domain/figures.ts';
import type { RecordDays } from '../../domain/seats/coverage.ts';
import { folded } from '../../domain/text/folded.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import { textKey } from '../../domain/text/text-key.ts';
import type { TierSeat, UnitUse } from '../../domain/tiers/judge-tiers.ts';
import type { CapabilityTier } from '../../domain/tiers/needed-tiers.ts';
import { attributionOf, type UnitBook } from '../../domain/units.ts';
import type { Store } from '../../ports/store.ts';
import type { StepOutput } from '../steps/step-output.ts';
import { column, type RowOf, readTable } from '../store/read-table.ts';

/** What the month knows of the use of a product's capabilities (R10.1). */
export interface ProductUse {
  /** The days for which somebody looked. */
  readonly record: readonly RecordDays[];
  readonly uses: readonly UnitUse[];
  /** What the accounts of a seat's person used. */
  readonly usedBy: (accountId: string) => TierSeat['capabilities'];
}

/** What the month knows of capabilities. */
export interface CapabilityUse {
  /** Which tier has what, as the estate states it. */
  readonly tiers: readonly CapabilityTier[];
  /** The products of which somebody kept what is used. */
  readonly products: readonly { readonly platform: string; readonly product: string }[];
  readonly find: (platform: string, product: string) => ProductUse;
}

const ofProduct = { platform: column.text, product: column.text };
const ofCapability = { ...ofProduct, capability: column.text };
const tierRow = { ...ofCapability, tier: column.text };
const dayRow = { ...ofProduct, used_from: column.date, used_on: column.date };
const useRow = { ...ofCapability, reason: column.oneOf(REASONS), unit_id: column.textOrNull };
const seatRow = { ...ofCapability, account_id: column.text };

/** Reads what the month knows of capabilities and their use; a capability that is written in several ways has its smallest spelling. */
export async function readCapabilities(
  store: Store,
  { normalised, attributed }: { readonly normalised: StepOutput; readonly attributed: StepOutput },
  units: UnitBook,
): Promise<CapabilityUse> {
  const tiers = await readTable(store, normalised, 'normalised_capabilities', tierRow);
  const days = groupBy(await readTable(store, normalised, 'capability_days', dayRow), productKey);
  const uses = groupBy(await readTable(store, attributed, 'used_capabilities', useRow), productKey);
  const seats = groupBy(await readTable(store, attributed, 'seat_capabilities', seatRow), productKey);
  return {
    tiers,
    products: [...days.values()].flatMap(([first]) => first ?? []),
    find: (platform, product) => {
      const key = productKey({ platform, product });
      return productUse(days.get(key) ?? [], uses.get(key) ?? [], seats.get(key) ?? [], units);
    },
  };
}

function productKey({ platform, product }: { readonly platform: string; readonly product: string }): string {
  return textKey(platform, folded(product));
}

function productUse(
  days: readonly RowOf<typeof dayRow>[],
  uses: readonly RowOf<typeof useRow>[],
  seats: readonly RowOf<typeof seatRow>[],
  units: UnitBook,
): ProductUse {
  const spelling = spellings(uses);
  const bySeat = groupBy(seats, ({ account_id }) => account_id);
  return {
    record: days.map(({ used_from, used_on }) => ({ from: used_from, to: used_on })),
    uses: uses.map(({ unit_id, reason, capability }) => ({
      unitId: attributionOf({ unitId: unit_id, reason }, units).unitId,
      capability: spelling(capability),
    })),
    usedBy: (accountId) => (bySeat.get(accountId) ?? []).map(({ capability }) => spelling(capability)),
  };
}

function spellings(uses: readonly RowOf<typeof useRow>[]): (capability: string) => string {
  const first = new Map<string, string>();
  for (const { capability } of [...uses].sort(byText((use) => use.capability))) {
    if (!first.has(folded(capability))) first.set(folded(capability), capability);
  }
  return (capability) => first.get(folded(capability)) ?? capability;
}
