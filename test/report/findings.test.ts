import { describe, expect, it } from 'vitest';
import { type Found, splitByValue } from '../../lambdas/report/estate/findings.ts';
import { exampleSettings } from '../../templates/examples/settings.ts';

const worth = (annual: bigint): Found => ({
  finding: {
    ...({ unit_id: 'OPS', line_id: 'L', kind: 'reclaimable', seats: 1n, monthly: annual / 12n, annual } as const),
    dispositions: {},
  },
  ...{ seats: [], charge: null },
});

describe('findings worth a line (R7.3)', () => {
  it.each([
    { currency: 'EUR', minimum: 500, least: 50_000n, why: 'cents' },
    { currency: 'JPY', minimum: 500, least: 500n, why: 'no decimals' },
    { currency: 'EUR', minimum: 0, least: 0n, why: 'everything' },
  ])('$minimum $currency a year is listed, one less is only counted: $why', ({ currency, minimum, least }) => {
    const settings = { currency, shelfware: { ...exampleSettings.shelfware, min_annual_value: minimum } };
    const { listed, below } = splitByValue([worth(least), worth(least - 1n)], settings);
    expect([listed, below].map((found) => found.map(({ finding }) => finding.annual))).toEqual([[least], [least - 1n]]);
  });
});
