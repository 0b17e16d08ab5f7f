import type { LineFacts, UnitFacts } from '../../lambdas/domain/figures.ts';
import type { IsoDate } from '../../lambdas/domain/month.ts';

/** A day that is known to exist. */
export const day = (text: string) => text as IsoDate;

/** The contract lines of the example month. */
export const lines: readonly LineFacts[] = [
  line({
    lineId: 'SN-FUL',
    vendor: 'ServiceNow',
    product: 'ITSM Fulfiller',
    metric: 'per_user',
    purchased: 60n,
    billable: 52,
  }),
  line({
    lineId: 'JIRA-STD',
    vendor: 'Atlassian',
    product: 'Jira Standard',
    metric: 'per_user',
    purchased: 30n,
    billable: 34,
    exposure: 4,
    endsOn: day('2027-03-31'),
  }),
  line({
    lineId: 'DESIGN',
    vendor: 'Drawboard',
    product: 'Design Studio',
    metric: 'per_user',
    purchased: 10n,
    billable: 10,
    reducibleFrom: day('2028-01-01'),
    endsOn: day('2028-12-31'),
  }),
  line({ lineId: 'SN-PLAT', vendor: 'ServiceNow', product: 'Platform', metric: 'flat' }),
  line({ lineId: 'SN-SURV', vendor: 'ServiceNow', product: 'Surveys', metric: 'module' }),
];

/** Lines of subscription units and of consumption, for the month that has them. */
export const meteredLines: readonly LineFacts[] = [
  line({ lineId: 'SN-VIS', vendor: 'ServiceNow', product: 'ITOM Visibility', metric: 'subscription_unit' }),
  line({
    lineId: 'SN-ASSIST',
    vendor: 'ServiceNow',
    product: 'Now Assist',
    metric: 'consumption',
    endsOn: day('2027-03-31'),
  }),
];

function line(facts: Partial<LineFacts> & Pick<LineFacts, 'lineId' | 'vendor' | 'product' | 'metric'>): LineFacts {
  return {
    status: 'final',
    currency: 'EUR',
    seatPool: facts.metric === 'per_user' ? facts.lineId : null,
    isInForce: true,
    quantity: facts.purchased ?? null,
    glAccount: '641000',
    annualAmount: facts.purchased ? facts.purchased * 12_000n : null,
    purchased: null,
    billable: null,
    exposure: 0,
    exposureAmount: null,
    reducibleFrom: null,
    endsOn: day('2026-11-30'),
    ...facts,
  };
}

/** The units of the example month. */
export const units: readonly UnitFacts[] = [
  unit('FIN', 'Finance', 'Maeve Kerr', 'maeve.kerr@harbour.example', 'CORP'),
  unit('IT', 'IT Services', '', '', 'CORP'),
  unit('OPS', 'Operations', 'Tom Brady', 'tom.brady@harbour.example', null),
];

function unit(
  unitId: string,
  unitName: string,
  headName: string,
  headEmail: string,
  parentId: string | null,
): UnitFacts {
  return { unitId, unitName, parentId, headName, headEmail, costCenter: `CC-${unitId}`, companyCode: '1000' };
}
