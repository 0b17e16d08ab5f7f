import { familyOf } from '../../domain/metrics/index.ts';
import type { Metric } from '../../domain/metrics/metric.ts';
import { compositeShares } from '../../domain/money/divide-line.ts';
import {
  type AllocatedPart,
  allocatedParts,
  formatAmount,
  formatDecimal,
  type MinorUnits,
  sum,
} from '../../domain/money/money.ts';
import { takerKey } from '../../domain/money/weights.ts';
import { groupBy } from '../../domain/text/group-by.ts';
import { byText } from '../../domain/text/text.ts';
import type { DivisionProof, SliceProof, TakerProof } from './explanation.ts';
import type { WeightRow } from './frozen-rows.ts';
import type { RequireSame } from './require-same.ts';

/** A line with what it costs in the estate's currency, which is divided. */
export interface DividedLine {
  readonly lineId: string;
  readonly metric: Metric;
  readonly amount: MinorUnits;
  readonly currency: string;
  /** Whose parts make the figure; null for nobody's. */
  readonly unitId: string | null;
}

const FILE = 'finance/weights.csv';

/** Redoes how a line is divided (R6, R5.2): by percentages first where it is composite, then each part by its weights. */
export function proveDivisions(
  line: DividedLine,
  rows: readonly WeightRow[],
  same: RequireSame,
): { readonly slices: readonly SliceProof[] | null; readonly divisions: readonly DivisionProof[] } {
  const parts = [...groupBy(rows, ({ basis }) => basis).values()];
  const slices = proveSlices(line, parts, same);
  const amountOf = (basis: string) => slices?.find(({ key }) => key === basis)?.amount ?? line.amount;
  return { slices, divisions: parts.map((part) => proveDivision(line, part, amountOf, same)) };
}

function proveSlices(
  { amount, lineId, currency }: DividedLine,
  parts: readonly (readonly WeightRow[])[],
  same: RequireSame,
): SliceProof[] | null {
  const bases = parts.map((part) => part[0] as WeightRow);
  if (bases.every(({ percent }) => percent === null)) {
    const [total, count] = [formatAmount(amount, currency), String(bases.length)];
    same(FILE, `the number of bases of ${lineId}, which costs ${total} ${currency},`, count, '1');
    return null;
  }
  const percents = bases.map(({ basis, percent }) => ({ basis, percent: percent ?? 0 }));
  const slices = allocatedParts(amount, compositeShares(percents));
  return percents.map(({ basis, percent }) => ({ ...(slices.find((s) => s.key === basis) as AllocatedPart), percent }));
}

function proveDivision(
  line: DividedLine,
  rows: readonly WeightRow[],
  amountOf: (basis: string) => MinorUnits,
  same: RequireSame,
): DivisionProof {
  const { basis, percent, unitOfMeasure, weight } = rows[0] as WeightRow;
  const [of, decimals] = [amountOf(basis), weight.scale];
  const money = (amount: MinorUnits) => formatAmount(amount, line.currency);
  const weightTotal = sum(rows.map((row) => row.weight.digits));
  const takers = provedTakers(line, rows, of, same);
  for (const row of rows) {
    const what = `${line.lineId} by ${basis}, ${takerWords(row)}:`;
    same(FILE, `${what} the amount that is divided`, money(row.of), money(of));
    same(FILE, `${what} the sum of the weights`, weightWords(row.weightTotal), formatDecimal(weightTotal, decimals));
  }
  const rule = familyOf(line).rule(basis);
  return { basis, percent, rule, of, weightTotal, decimals, unitOfMeasure, takers };
}

function provedTakers(line: DividedLine, rows: readonly WeightRow[], of: MinorUnits, same: RequireSame): TakerProof[] {
  const byKey = new Map(rows.map((row) => [takerKey(row), row]));
  const parts = allocatedParts(
    of,
    rows.map((row) => ({ key: takerKey(row), weight: row.weight.digits })),
  );
  const takers = parts.map((part) => {
    const row = byKey.get(part.key) as WeightRow;
    const what = `what ${takerWords(row)} takes of ${line.lineId} by ${row.basis}`;
    same(FILE, what, formatAmount(row.amount, line.currency), formatAmount(part.amount, line.currency));
    const { unitId, chargeType } = row;
    return { ...part, unitId, chargeType, isOwn: unitId === line.unitId };
  });
  return takers.sort(byText(({ key }) => key));
}

function weightWords({ digits, scale }: WeightRow['weight']): string {
  return formatDecimal(digits, scale);
}

/** A taker in words: a unit, or what of it is not its use. */
export function takerWords({ unitId, chargeType }: Pick<WeightRow, 'unitId' | 'chargeType'>): string {
  if (unitId === null) return '(unattributed)';
  return chargeType === 'used' ? unitId : `${unitId} (${chargeType})`;
}
