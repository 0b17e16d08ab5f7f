import { type ChargedMonth, chargeLines } from '../../lambdas/charge/charge-lines.ts';
import type { Prices } from '../../lambdas/charge/price.ts';
import type { MeteredPlatforms, MonthScales } from '../../lambdas/domain/metrics/family.ts';
import { FAMILIES } from '../../lambdas/domain/metrics/index.ts';
import type { ContractLine, InvoiceLine } from '../../lambdas/domain/money/contract.ts';
import { type IsoDate, parseMonth } from '../../lambdas/domain/month.ts';
import { groupBy } from '../../lambdas/domain/text/group-by.ts';
import { openUnitBook, type UnitValidity } from '../../lambdas/domain/units.ts';
import { parseSettings } from '../../lambdas/settings.ts';
import { flatLine } from '../domain/flat-line.ts';
import { TINY_SETTINGS } from '../month/tiny-estate.ts';

const OCTOBER = parseMonth('2026-10');

const unit = (unitId: string): UnitValidity => ({
  ...{ unitId, unitName: unitId, parentId: null, headName: '', headEmail: '', costCenter: '', companyCode: '' },
  ...{ validFrom: '2019-01-01' as IsoDate, validTo: null, successorId: null },
});
export const units = openUnitBook(['OPS', 'FIN'].map(unit), '2026-10-31' as IsoDate);

/** A flat line of Finance, in force all year. */
export const line = (change: Partial<ContractLine> = {}): ContractLine => ({
  ...flatLine,
  ...{ lineId: 'L', annualAmount: null, startsOn: '2026-01-01' as IsoDate, endsOn: null },
  ...{ ownerUnitId: 'FIN', basis: 'headcount' },
  ...change,
});

/** 100.00 EUR in October. */
export const invoice = (change: Partial<InvoiceLine> = {}): InvoiceLine => ({
  ...{ invoiceId: 'I', invoiceLine: '1', vendor: 'V', status: 'final', lineId: 'L', amount: 10000n, currency: 'EUR' },
  ...{ periodFrom: OCTOBER, periodTo: OCTOBER },
  ...change,
});

const scales: MonthScales = {
  ...{ units, actions: [], headcounts: [{ unitId: 'OPS', people: 3n }], settings: parseSettings(TINY_SETTINGS) },
  seatPoolOf: () => ({ purchased: 0n, billable: 0n, held: [] }),
  unitsOf: () => ({ by: 'resources', takers: [], scale: 1n, observedDays: 0 }),
  drawnOf: () => [],
};

/** Every platform has whatever a line may need. */
const everywhere = { hasResources: () => true, hasReadings: () => true };

/** What differs from a month that counts nothing. */
export type Counted = Partial<MonthScales & MeteredPlatforms & Pick<Prices, 'overageOf'>>;

/** Charges lines in October; what each lacks, its family says. */
export function october(
  lines: readonly ContractLine[],
  invoices: readonly InvoiceLine[],
  counted: Counted = {},
): ChargedMonth {
  const prices = {
    ...{ period: OCTOBER, settings: parseSettings(TINY_SETTINGS), units, rates: [], earlier: new Map() },
    invoices: groupBy(invoices, ({ lineId }) => lineId),
    ...{ hasUnits: true, hasLines: true, overageOf: counted.overageOf ?? (() => undefined) },
  };
  const platforms = { ...everywhere, ...counted };
  const missing = (one: ContractLine) => FAMILIES[one.metric]?.missing(one, platforms) ?? [];
  return chargeLines(lines, prices, { ...scales, ...counted }, missing);
}
