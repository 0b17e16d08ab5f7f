import type { Month } from './month.ts';
import { hashOfBytes } from './text/text-hash.ts';

/** Every key of the store is made here (design 2), and no key ever holds a vendor's text as it came. */

/** A file system takes 255 bytes for a name, one that encrypts names 143, and a segment also begins a file's name. */
const LONGEST = 120;

/**
 * A unit's id, or any other text, as one segment of a key: every byte but `A–Z a–z 0–9 -` percent-encoded. A segment
 * longer than 120 bytes is its beginning, whole characters of it, then `_`, which no other segment has, and a hash of all
 * of it (faults T6): fifty Cyrillic letters become the first fourteen and 32 hex digits.
 */
export function keySegment(text: string): string {
  const whole = encoded(text);
  return whole.length <= LONGEST ? whole : cut(text);
}

function cut(text: string): string {
  const end = `_${hashOfBytes(utf8(text))}`;
  let beginning = '';
  for (const char of text) {
    const next = encoded(char);
    if (beginning.length + next.length + end.length > LONGEST) break;
    beginning += next;
  }
  return `${beginning}${end}`;
}

function encoded(text: string): string {
  return Array.from(utf8(text), (byte) => {
    const char = String.fromCharCode(byte);
    return /[A-Za-z0-9-]/.test(char) ? char : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

type Revision = { readonly period: Month; readonly revision: number };

const revision = (root: string, { period, revision: r }: Revision) => `${root}/${period}/r${r}`;

export const keys = {
  uploads: 'uploads/',
  packs: 'packs/',
  /** Copies of receipts and manifests, many in one file, by the hash of its bytes. */
  pack: (sha256: string) => `packs/${sha256}.json`,
  receipt: (version: string) => `receipts/${version}.json`,
  withdrawals: 'withdrawals/',
  /** `version` is the hash of an uploaded file's name and version. */
  withdrawal: (version: string) => `withdrawals/${version}.json`,
  raw: (sha256: string) => `raw/${sha256}`,
  landedRows: 'landed/',
  landed: (feed: string, landing: string) => `landed/${feed}/upload=${landing}/rows.parquet`,
  rejects: (landing: string) => `rejects/${landing}.csv`,
  /** The first of them, as many as a mail may carry. */
  firstRejects: (landing: string) => `rejects/${landing}-first.csv`,
  /** Which uploaded version a landing is the first of. */
  landing: (landing: string) => `landings/${landing}.json`,
  manifest: (landing: string) => `manifests/${landing}.json`,
  runs: 'runs/',
  runsOf: (period: Month) => `runs/${period}/`,
  inputs: (run: Revision) => `${revision('runs', run)}/inputs.json`,
  steps: (run: Revision) => `${revision('runs', run)}/steps/`,
  step: (run: Revision, step: string) => `${revision('runs', run)}/steps/${step}.json`,
  outcome: (run: Revision) => `${revision('runs', run)}/outcome.json`,
  failures: 'work/failures/',
  /** The sentences of an error, by the hash of them. */
  failure: (sha256: string) => `work/failures/${sha256}.json`,
  workOf: (run: { readonly id: string }) => `work/${run.id}/`,
  work: (run: { readonly id: string }, table: string) => `work/${run.id}/${table}/`,
  reports: (run: Revision) => `${revision('reports', run)}/`,
  unitFolders: (run: Revision) => `${revision('reports', run)}/units/`,
  unitFile: (run: Revision, unit: string, file: string) =>
    `${revision('reports', run)}/units/${keySegment(unit)}/${file}`,
  financeFile: (run: Revision, file: string) => `${revision('reports', run)}/finance/${file}`,
  estateFile: (run: Revision, file: string) => `${revision('reports', run)}/estate/${file}`,
  /** What a held run would publish, and its mail to the owner, as `report` froze them. */
  plan: (run: Revision) => `${revision('reports', run)}/plan.json`,
  /** A person's decision on a held run: who and why, nothing else. */
  released: (run: Revision) => `${revision('reports', run)}/released.json`,
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
