import type { ContractLine } from '../../lambdas/domain/money/contract.ts';
import type { IsoDate } from '../../lambdas/domain/month.ts';

/** A flat line whose contract year began in the middle of October 2025. */
export const flatLine: ContractLine = {
  lineId: 'SN',
  contractId: 'C',
  vendor: 'V',
  product: 'P',
  metric: 'flat',
  platform: null,
  seatType: null,
  module: null,
  quantity: null,
  annualAmount: 100_000n,
  currency: 'EUR',
  startsOn: '2025-10-15' as IsoDate,
  endsOn: '2026-10-14' as IsoDate,
  reducibleFrom: null,
  ownerUnitId: 'IT',
  basis: null,
  baseLines: [],
  glAccount: null,
  ratioSet: null,
  capOn: null,
  pool: null,
  burst: null,
  overageRate: null,
  allowance: null,
  tier: null,
  upliftCap: null,
  protections: [],
};
