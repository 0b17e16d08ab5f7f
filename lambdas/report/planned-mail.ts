import type { Store } from '../ports/store.ts';
import { mailChecksum } from '../run/mails/mail-checksum.ts';
import { refuseSmuggling } from '../run/mails/mail-parts.ts';
import type { MailKind, PlannedMail } from '../run/revisions/publication.ts';
import type { CsvFile } from '../run/store/csv.ts';
import { sha256 } from '../run/store/json.ts';
import { dayAfterMonth, type MonthContext } from './month-context.ts';
import { mailto } from './unit/mailto.ts';
import { mailDate, monthAndYear } from './words/date-words.ts';
import { singleLine } from './words/single-line.ts';

/** A file of the report on its way to the store. */
export interface ReportFile {
  readonly key: string;
  readonly body: string | Uint8Array;
  /** The rows of a list, where whoever wrote it keeps them. */
  readonly rows?: CsvFile['rows'];
}

/** A file of text. */
export interface TextFile extends ReportFile {
  readonly body: string;
}

/** What one mail is made of, before it is frozen. */
export interface MailDraft {
  /** The unit's key segment, or `_owner` or `_finance`. */
  readonly addressee: string;
  readonly unitId: string | null;
  readonly kind: MailKind;
  readonly to: string;
  readonly subject: string;
  readonly html: TextFile;
  readonly text: TextFile;
  readonly attachments: readonly TextFile[];
}

/** Attachments of one mail may be this large together; above, finance has them (reports 1.4). */
const MOST_BYTES = 5_000_000;

/** Whether these files may be attached. */
export function fitsMail(files: readonly ReportFile[]): boolean {
  return files.reduce((total, { body }) => total + Buffer.byteLength(body), 0) < MOST_BYTES;
}

/**
 * Freezes a mail: recipient, headers and the checksum of all that it is made of. `send` alone composes it.
 * @throws InvalidInputError where a header could smuggle in another (faults T35).
 */
export function planMail(month: MonthContext, draft: MailDraft): PlannedMail {
  const headers = headersOf(month, draft);
  refuseSmuggling(headers);
  const checksum = mailChecksum({
    ...headers,
    html: draft.html.body,
    text: draft.text.body,
    files: draft.attachments.map(({ key, body }) => ({ filename: fileName(key), content: Buffer.from(body, 'utf8') })),
  });
  return {
    addressee: draft.addressee,
    unit_id: draft.unitId,
    kind: draft.kind,
    ...headers,
    html: draft.html.key,
    text: draft.text.key,
    attachments: draft.attachments.map(({ key }) => key),
    sha256: checksum,
  };
}

/**
 * Date and ids come from the month and the addressee, not from a clock: the day and time on which
 * the month is due, taken as UTC so that no table of time zones is asked (reports 1.2).
 */
function headersOf({ run, settings }: MonthContext, { addressee, unitId, kind, to, subject }: MailDraft) {
  const domain = settings.sender.split('@')[1] as string;
  const identity = sha256([run.period, run.revision, run.id, addressee, kind].join('\n')).slice(0, 32);
  return {
    from: { name: singleLine(settings.estate), address: settings.sender },
    reply_to: settings.owner.email,
    to,
    subject,
    date: mailDate(dayAfterMonth(run, settings.schedule.day), settings.schedule.time),
    message_id: `<${identity}@${domain}>`,
    list_id: `<software-costs.${domain}>`,
    unsubscribe: mailto(
      settings.owner.email,
      `Change the recipient: ${shortly(unitId ?? settings.estate)}, ${monthAndYear(run.period)}`,
    ),
  };
}

/** The first 60 characters: percent-encoded they still fit into a line of a header (RFC 5322: 998 bytes). */
function shortly(text: string): string {
  return [...singleLine(text)].slice(0, 60).join('');
}

function fileName(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1);
}

/** Puts files into the store; files that are there already with the same bytes are left as they are. */
export async function createFiles(store: Store, files: readonly ReportFile[]): Promise<void> {
  await Promise.all(files.map(({ key, body }) => store.create(key, body)));
}
