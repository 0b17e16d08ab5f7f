import type { ChargeRow, SeatRow, State } from '../../domain/figures.ts';
import { familyOf } from '../../domain/metrics/index.ts';
import type { LineCharge } from '../../domain/money/charge-line.ts';
import type { ContractLine } from '../../domain/money/contract.ts';
import { explainCharge } from '../../domain/money/explain-charge.ts';
import { type MinorUnits, sum } from '../../domain/money/money.ts';
import { isReclaimable } from '../../domain/seats/states.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import type { UnitBook } from '../../domain/units.ts';
import type { ChargedLine } from '../../run/figures/charges.ts';

/** What a line's parts need to become rows of the chargeback. */
export interface RowContext {
  readonly line: ContractLine;
  readonly charged: ChargedLine;
  /** The line's seats. */
  readonly seats: readonly SeatRow[];
  readonly units: UnitBook;
  readonly currency: string;
  /** The same unit, line and charge type in the month before (feeds 4 `previous_amount`). */
  readonly previous: (row: { unitId: string | null; lineId: string; chargeType: string }) => MinorUnits | null;
}

/** The rows of `chargeback.csv` that a line becomes, one for each unit and charge type. */
export function chargeRows(context: RowContext): ChargeRow[] {
  const seats = groupBy(context.seats, (seat) => JSON.stringify(seat.unitId));
  return context.charged.charges.map((charge) =>
    chargeRow(context, charge, holdsSeats(charge) ? (seats.get(JSON.stringify(charge.unitId)) ?? []) : undefined),
  );
}

/** Only what units hold of a per-user line is made of seats. */
function holdsSeats({ unitOfMeasure, chargeType }: LineCharge): boolean {
  return unitOfMeasure === 'seat' && chargeType !== 'unassigned';
}

function chargeRow(context: RowContext, charge: LineCharge, held: readonly SeatRow[] | undefined): ChargeRow {
  const { line, charged, units } = context;
  const unit = charge.unitId === null ? undefined : units.facts(charge.unitId);
  const reclaimable = held?.filter((seat) => isReclaimable(seat.state));
  return {
    status: charged.status,
    unitId: charge.unitId,
    unitName: unit?.unitName ?? '',
    costCenter: unit?.costCenter ?? '',
    companyCode: unit?.companyCode ?? '',
    vendor: line.vendor,
    product: line.product,
    lineId: line.lineId,
    metric: line.metric,
    chargeType: charge.chargeType,
    method: familyOf(line).method(line),
    quantity: charge.quantity,
    quantityDecimals: charge.quantityDecimals,
    unitOfMeasure: charge.unitOfMeasure,
    held: held?.length ?? null,
    active: held?.filter((seat) => seat.state === 'active').length ?? null,
    reclaimable: reclaimable?.length ?? null,
    amount: charge.amount,
    idleAmount: idleAmount(charge, reclaimable ?? []),
    currency: context.currency,
    originalAmount: charge.original,
    originalCurrency: charged.originalCurrency,
    fxRate: charged.fxRate,
    fxDate: charged.fxDate,
    invoiceIds: charged.invoiceIds,
    previousAmount: context.previous({ unitId: charge.unitId, lineId: line.lineId, chargeType: charge.chargeType }),
    answerableUnit: charge.chargeType === 'used' ? null : charged.ownerUnitId,
    explanation: explain(context, charge, held ?? []),
  };
}

/** The cost of the reclaimable seats; on unassigned and unused rows the whole amount (R6.1). */
function idleAmount({ chargeType, amount }: LineCharge, reclaimable: readonly SeatRow[]): MinorUnits {
  if (chargeType === 'unassigned' || chargeType === 'unused') return amount;
  return sum(reclaimable.map((seat) => seat.monthlyCost));
}

function explain({ line, charged }: RowContext, charge: LineCharge, held: readonly SeatRow[]): string {
  const states = new Map<State, number>();
  for (const { state } of held) states.set(state, (states.get(state) ?? 0) + 1);
  return explainCharge({
    ...charge,
    metric: line.metric,
    method: familyOf(line).method(line),
    seatType: line.seatType ?? '',
    total: sum(charged.charges.map((c) => c.quantity ?? 0n)),
    states,
  });
}
