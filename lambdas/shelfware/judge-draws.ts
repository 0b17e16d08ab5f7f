import type { ChargeType, SeatRow } from '../domain/figures.ts';
import type { ConsumptionRow, SeatCost, UsageTail } from '../domain/metered-figures.ts';
import { familyOf } from '../domain/metrics/index.ts';
import type { ContractLine } from '../domain/money/contract.ts';
import { sum } from '../domain/money/money.ts';
import { type AccountDraw, type Draw, drawCosts, drawsByUnit, type PricedDraw } from '../domain/pools/draw-costs.ts';
import { pooledSeats } from '../domain/seats/pooled-seats.ts';
import { groupBy } from '../domain/text/group-by.ts';
import { byText } from '../domain/text/text.ts';
import { textKey } from '../domain/text/text-key.ts';
import type { ChargedLine } from '../run/figures/charges.ts';

/** A line with what it costs. */
export interface ChargedPair {
  readonly line: ContractLine;
  readonly charged: ChargedLine;
}

/** What a month's draws come to, account by account (R6.4, R6.6). */
export interface JudgedDraws {
  readonly rows: ConsumptionRow[];
  readonly tail: UsageTail[];
  readonly seatCosts: SeatCost[];
}

/** Divides what each unit pays for a pool over the accounts that drew from it, and adds it to what their seats cost. */
export function judgeDraws(
  pairs: readonly ChargedPair[],
  draws: readonly Draw[],
  seats: readonly SeatRow[],
): JudgedDraws {
  const byMeter = groupBy(drawsByUnit(draws), (draw) => textKey(draw.platform, draw.meter));
  const seatTypeOf = openSeatTypes(seats);
  const priced = pairs
    .filter(({ line }) => line.metric === 'consumption')
    .flatMap(({ line, charged }) =>
      drawCosts(charged.charges, byMeter.get(textKey(line.platform, line.module)) ?? []).map((draw) => ({
        ...draw,
        lineId: line.lineId,
      })),
    );
  const ofType = (type: ChargeType) => priced.filter(({ chargeType }) => chargeType === type);
  const rows = ofType('used').map((one) => rowOf(one, seatTypeOf(one.draw)));
  return { rows, tail: ofType('unattributed').map(tailOf), seatCosts: seatCosts(pairs, seats, rows) };
}

type LineDraw = PricedDraw & { readonly lineId: string };

function rowOf({ draw, lineId, monthlyCost }: LineDraw, seatType: string): ConsumptionRow {
  return {
    unitId: draw.unitId,
    lineId,
    platform: draw.platform,
    accountId: draw.accountId ?? '',
    meter: draw.meter,
    person: draw.person,
    attribution: draw.reason,
    seatType,
    units: draw.units,
    monthlyCost,
  };
}

function tailOf({ draw: { platform, accountId, reason, units }, lineId, monthlyCost }: LineDraw): UsageTail {
  return { lineId, platform, kind: 'reading', id: accountId ?? '', reason, units, decimals: 0, monthlyCost };
}

/** The seat that a person, else an account, holds in a unit. */
function openSeatTypes(seats: readonly SeatRow[]): (draw: AccountDraw) => string {
  const holder = ({ personId, accountId }: Pick<SeatRow, 'personId'> & { readonly accountId: string | null }) =>
    personId === null ? textKey('account', accountId) : textKey('person', personId);
  const held = new Map(seats.map((seat) => [textKey(seat.platform, seat.unitId, holder(seat)), seat.seatType]));
  return (draw) => held.get(textKey(draw.platform, draw.unitId, holder(draw))) ?? '';
}

/** What seats cost with what their holders drew, on platforms with a charged line of consumption (R6.6). */
function seatCosts(
  pairs: readonly ChargedPair[],
  seats: readonly SeatRow[],
  rows: readonly ConsumptionRow[],
): SeatCost[] {
  const metered = new Set(pairs.filter(({ line }) => line.metric === 'consumption').map(({ line }) => line.platform));
  const seatLines = new Set(pairs.filter(({ line }) => familyOf(line).hasSeats).map(({ line }) => line.lineId));
  const counted = seats.filter(
    (seat) => seat.unitId !== null && metered.has(seat.platform) && seatLines.has(seat.lineId),
  );
  const drawn = groupBy(rows, (row) => textKey(row.platform, row.seatType, row.unitId));
  const groups = groupBy(counted, (seat) => textKey(seat.platform, seat.seatType, seat.unitId));
  return [...groups]
    .map(([key, own]) => {
      const { platform, seatType, unitId } = own[0] as SeatRow & { readonly unitId: string };
      return {
        ...{ platform, seatType, unitId, seats: pooledSeats(own).length },
        seatAmount: sum(own.map((seat) => seat.monthlyCost)),
        consumptionAmount: sum((drawn.get(key) ?? []).map((row) => row.monthlyCost)),
      };
    })
    .sort(
      byText(
        (cost) => cost.platform,
        (cost) => cost.seatType,
        (cost) => cost.unitId,
      ),
    );
}
