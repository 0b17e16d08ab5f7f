import type { Reason } from '../figures.ts';
import type { Charge } from '../money/divide-line.ts';
import { allocate, type MinorUnits } from '../money/money.ts';
import type { IsoDate } from '../month.ts';
import { groupBy } from '../text/group-by.ts';
import { textKey } from '../text/text-key.ts';

/** What an account drew from a meter in the period in one unit (R6.4), with the unit that answers for it. */
export interface Draw {
  readonly platform: string;
  readonly meter: string;
  /** Null where the reading names nobody. */
  readonly accountId: string | null;
  readonly personId: string | null;
  readonly person: string;
  readonly unitId: string | null;
  readonly reason: Reason;
  readonly lastOn: IsoDate;
  /** Null where the reading is weighted already. */
  readonly actionType: string | null;
  readonly quantity: bigint;
  /** What one action draws (R9.1). */
  readonly weight: bigint;
  /** Quantity × weight. */
  readonly units: bigint;
}

/** What an account drew in a unit, whatever it did. */
export type AccountDraw = Omit<Draw, 'actionType' | 'quantity' | 'weight'>;

/** A draw with its part of what its unit pays for a line. */
export interface PricedDraw {
  readonly draw: AccountDraw;
  readonly chargeType: Charge['chargeType'];
  readonly monthlyCost: MinorUnits;
}

/** Each account once in each unit, with the reason of its last reading there. */
export function drawsByUnit(draws: readonly Draw[]): AccountDraw[] {
  const groups = groupBy(draws, (d) => textKey(d.platform, d.meter, d.accountId, d.unitId));
  return [...groups.values()].map((same) => {
    const last = same.reduce((a, b) => (b.lastOn > a.lastOn ? b : a));
    const { platform, meter, accountId, personId, person, unitId, reason, lastOn } = last;
    const units = same.reduce((total, draw) => total + draw.units, 0n);
    return { platform, meter, accountId, personId, person, unitId, reason, lastOn, units };
  });
}

/**
 * Divides what each unit pays for a line over its accounts by the units that they drew (R6.4); who drew less than nothing
 * pays nothing. 150.00 over 100 and 50 units: 100.00 and 50.00.
 */
export function drawCosts(charges: readonly Charge[], draws: readonly AccountDraw[]): PricedDraw[] {
  const byUnit = groupBy(draws, ({ unitId }) => unitId);
  const divided = charges.filter(({ chargeType }) => chargeType === 'used' || chargeType === 'unattributed');
  return divided.flatMap(({ unitId, chargeType, amount }) => {
    const own = byUnit.get(unitId) ?? [];
    const parts = allocate(
      amount,
      own.map(({ accountId, units }) => ({ key: accountId ?? '', weight: units > 0n ? units : 0n })),
    );
    return own.map((draw) => ({ draw, chargeType, monthlyCost: parts.get(draw.accountId ?? '') as MinorUnits }));
  });
}
