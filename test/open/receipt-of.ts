import type { Receipt } from '../../lambdas/run/landings/landing-records.ts';

/** The receipt of a file of people from HR, accepted and undated; its landing is named after it. */
export const receiptOf = (file: string, change: Partial<Receipt> = {}): Receipt => ({
  ...{ file, source: 'hr', verdict: 'accepted', feed: 'people', stray: false, layout: 'canonical', period: null },
  ...{ delivered_on: null, landing: `landing of ${file}`, months: null, records: 1, accepted: 1, refused: 0 },
  ...{ reasons: [], warnings: [] },
  ...change,
});
