import type { Month } from '../domain/month.ts';
import type { FeedVerdict, UploadReceipt } from '../run/landings/landing-records.ts';

/** What an uploader reads. */
export interface ReceiptText {
  readonly subject: string;
  readonly text: string;
}

const VERDICTS: Readonly<Record<FeedVerdict['verdict'], string>> = {
  accepted: 'Accepted',
  accepted_with_rejects: 'Accepted with refused rows',
  refused: 'Refused',
  duplicate: 'Known already',
  ignored: 'Passed over',
};

const TOLD = 10;

/** What a month lacks as far as is known now. */
export interface MissingSources {
  readonly month: Month;
  readonly sources: readonly string[];
}

/**
 * The verdict on one file, for each feed that it serves: rows, the first reasons, the month, and which sources that month
 * still misses. `hasRows`: refused rows are attached.
 */
export function receiptText(receipt: UploadReceipt, missing: MissingSources, hasRows = false): ReceiptText {
  const file = oneLine(receipt.file);
  const { verdicts } = receipt;
  const lines = [
    ...verdicts.map((verdict) => `${file}: ${what(verdict)}`),
    ...reasons(verdicts, hasRows),
    ...warnings(verdicts),
    ...stillMissing(missing),
  ];
  const verdict = WORST.find((word) => verdicts.some((found) => found.verdict === word)) ?? 'refused';
  return { subject: `${VERDICTS[verdict]}: ${file}`.slice(0, 200), text: `${lines.join('\n')}\n` };
}

/** Which verdict speaks for a file that serves several feeds. */
const WORST = ['refused', 'accepted_with_rejects', 'accepted', 'duplicate', 'ignored'] as const;

function what({ verdict, feed, period, records, accepted, refused }: FeedVerdict): string {
  const month = period === null ? '' : ` for ${period}`;
  if (verdict === 'refused') return `nothing of it was taken${month}. Mend it and drop it again.`;
  if (verdict === 'duplicate') return 'these rows were there before. Nothing counts twice.';
  if (verdict === 'ignored') return 'no feed wants it.';
  const rows = `${accepted} of ${records} rows were taken as ${feed}${month}`;
  return refused > 0 ? `${rows}, ${refused} were refused.` : `${rows}.`;
}

function reasons(verdicts: readonly FeedVerdict[], hasRows: boolean): string[] {
  const all = [...new Set(verdicts.flatMap((verdict) => verdict.reasons.map(reasonLine)))];
  if (all.length === 0) return [];
  const refused = verdicts.reduce((sum, verdict) => sum + verdict.refused, 0);
  return ['', 'Why:', ...all.slice(0, TOLD), ...(hasRows ? [attached(refused)] : [])];
}

function reasonLine({ record, column, reason }: FeedVerdict['reasons'][number]): string {
  const where = record === 0 ? 'the whole file' : `record ${record}${column === '' ? '' : `, ${column}`}`;
  return `- ${where}: ${oneLine(reason)}`;
}

/** Of many or long rows the file has the first 1,000, or 4 MB of them. */
function attached(refused: number): string {
  const which = refused > 1000 ? `The first of the ${refused} refused rows are` : 'The refused rows are';
  return `${which} attached, each with its reason (at most 1,000 rows and 4 MB).`;
}

function warnings(verdicts: readonly FeedVerdict[]): string[] {
  const all = [...new Set(verdicts.flatMap((verdict) => verdict.warnings))];
  return all.length === 0
    ? []
    : ['', 'Please look at:', ...all.slice(0, TOLD).map((warning) => `- ${oneLine(warning)}`)];
}

function stillMissing({ month, sources }: MissingSources): string[] {
  if (sources.length === 0) return ['', `Every source has a file for ${month}.`];
  return ['', `${month} still misses a file from:`, ...sources.map((source) => `- ${oneLine(source)}`)];
}

/** Text of strangers on one line: no header and no line of its own can be smuggled in (faults T35). */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]/gu, '\uFFFD');
}
