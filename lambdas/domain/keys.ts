import type { Month } from './month.ts';

/** Every key of the store is made here (design 2), and no key ever holds a vendor's text as it came. */

/** A unit's id, or any other text, as one segment of a key: every byte but `A–Z a–z 0–9 -` percent-encoded. */
export function keySegment(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9-]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

type Revision = { readonly period: Month; readonly revision: number };

const revision = (root: string, { period, revision: r }: Revision) => `${root}/${period}/r${r}`;

export const keys = {
  uploads: 'uploads/',
  receipt: (version: string) => `receipts/${version}.json`,
  raw: (sha256: string) => `raw/${sha256}`,
  landed: (feed: string, landing: string) => `landed/${feed}/upload=${landing}/rows.parquet`,
  rejects: (landing: string) => `rejects/${landing}.csv`,
  /** Which uploaded version a landing is the first of. */
  landing: (landing: string) => `landings/${landing}.json`,
  manifest: (landing: string) => `manifests/${landing}.json`,
  runsOf: (period: Month) => `runs/${period}/`,
  inputs: (run: Revision) => `${revision('runs', run)}/inputs.json`,
  step: (run: Revision, step: string) => `${revision('runs', run)}/steps/${step}.json`,
  outcome: (run: Revision) => `${revision('runs', run)}/outcome.json`,
  work: (run: { readonly id: string }, table: string) => `work/${run.id}/${table}/`,
  reports: (run: Revision) => `${revision('reports', run)}/`,
  unitFile: (run: Revision, unit: string, file: string) =>
    `${revision('reports', run)}/units/${keySegment(unit)}/${file}`,
  financeFile: (run: Revision, file: string) => `${revision('reports', run)}/finance/${file}`,
  estateFile: (run: Revision, file: string) => `${revision('reports', run)}/estate/${file}`,
  published: (run: Revision) => `${revision('reports', run)}/PUBLISHED.json`,
  sends: (run: Revision) => `${revision('sends', run)}/`,
  /** `addressee` is a unit's key segment, or `OWNER` or `FINANCE`. */
  send: (run: Revision, addressee: string, kind: string, fact: string) =>
    `${revision('sends', run)}/${addressee}/${kind}/${fact}.json`,
  /** What became of the mail that tells an uploader a verdict, by the receipt's version. */
  receiptMail: (version: string, fact: string) => `sends/receipts/${version}/${fact}.json`,
  outbox: (run: Revision, addressee: string, kind: string) => `${revision('outbox', run)}/${addressee}-${kind}.eml`,
  page: (period: Month) => `${period}/index.html`,
  stop: 'control/stop',
} as const;

/** The estate's own mails, which go to no unit. No key segment of a unit begins with `_`. */
export const OWNER = '_owner';
export const FINANCE = '_finance';
