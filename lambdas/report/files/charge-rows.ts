import type { ChargeRow } from '../../domain/figures.ts';
import { familyOf } from '../../domain/metrics/index.ts';
import type { ContractLine } from '../../domain/money/contract.ts';
import type { Charge } from '../../domain/money/divide-line.ts';
import { explainCharge } from '../../domain/money/explain-charge.ts';
import { type MinorUnits, sum } from '../../domain/money/money.ts';
import { type ChargeName, type JudgedCharge, namedCharges, seatsIn } from '../../domain/seats/judged-charges.ts';
import { isReclaimable } from '../../domain/seats/states.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import type { UnitBook } from '../../domain/units.ts';
import type { ChargedLine } from '../../run/figures/charges.ts';

/** What a line's parts need to become rows of the chargeback. */
export interface RowContext {
  readonly line: ContractLine;
  readonly charged: ChargedLine;
  /** What the shelfware step makes of each part. */
  readonly judged: (charge: ChargeName) => JudgedCharge;
  readonly units: UnitBook;
  readonly currency: string;
  /** The same unit, line and charge type in the month before (feeds 4 `previous_amount`). */
  readonly previous: (charge: ChargeName) => MinorUnits | null;
  /** What a unit pays for another line, such as a base line of a percentage (R6.5); 0 where nothing. */
  readonly chargesOf: ChargesOf;
}

export type ChargesOf = (lineId: string, unitId: string | null) => MinorUnits;

/** Opens the charges of a month by line and unit. */
export function openCharges(lines: readonly ChargedLine[]): ChargesOf {
  const sums = groupBy(namedCharges(lines), ({ lineId, unitId }) => JSON.stringify([lineId, unitId]));
  return (lineId, unitId) => sum((sums.get(JSON.stringify([lineId, unitId])) ?? []).map((charge) => charge.amount));
}

/** The rows of `chargeback.csv` that a line becomes, one for each unit and charge type. */
export function chargeRows(context: RowContext): ChargeRow[] {
  return context.charged.charges.map((charge) => chargeRow(context, charge));
}

function chargeRow(context: RowContext, charge: Charge): ChargeRow {
  const { line, charged, units } = context;
  const unit = charge.unitId === null ? undefined : units.facts(charge.unitId);
  const name = { unitId: charge.unitId, lineId: line.lineId, chargeType: charge.chargeType };
  const judged = context.judged(name);
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
    held: seatsIn(judged, () => true),
    active: seatsIn(judged, (state) => state === 'active'),
    reclaimable: seatsIn(judged, isReclaimable),
    amount: charge.amount,
    idleAmount: judged.idleAmount,
    currency: context.currency,
    originalAmount: charge.original,
    originalCurrency: charged.originalCurrency,
    fxRate: charged.fxRate,
    fxDate: charged.fxDate,
    invoiceIds: charged.invoiceIds,
    previousAmount: context.previous(name),
    answerableUnit: charge.chargeType === 'used' ? null : charged.ownerUnitId,
    explanation: explain(context, charge, judged),
  };
}

function explain({ line, chargesOf, currency }: RowContext, charge: Charge, { states }: JudgedCharge): string {
  return explainCharge({
    ...charge,
    metric: line.metric,
    method: familyOf(line).method(line),
    seatType: line.seatType ?? '',
    states: states ?? {},
    currency,
    bases: line.baseLines.map((lineId) => ({ lineId, amount: chargesOf(lineId, charge.unitId) })),
  });
}
