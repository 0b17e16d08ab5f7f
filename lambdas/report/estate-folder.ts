import { FINANCE, keys, OWNER } from '../domain/keys.ts';
import type { PlannedMail } from '../run/publication.ts';
import { chargebackCsv } from './chargeback-csv.ts';
import { type EstateReportFlags, estateReportView } from './estate-report-view.ts';
import { fillEstateReport, fillHeld } from './fill.ts';
import { heldView } from './held-view.ts';
import type { MonthContext } from './month-context.ts';
import { notCountedCsv } from './not-counted-csv.ts';
import { type MailDraft, planMail, type ReportFile } from './planned-mail.ts';
import { estateSeatsCsv } from './seats-csv.ts';
import { summaryJson } from './summary-json.ts';
import { tieOutCsv } from './tie-out-csv.ts';
import { unattributedCsv } from './unattributed-csv.ts';
import type { UnitFolder } from './unit-folder.ts';

/** Files with the mails that are made of them. */
export interface MailedFiles {
  readonly files: readonly ReportFile[];
  readonly mails: readonly PlannedMail[];
}

/** The files of `finance/` and `estate/`, without the mails. */
export function estateFiles(month: MonthContext, units: readonly UnitFolder[]): ReportFile[] {
  const { run, figures, settings } = month;
  const deliveries = new Map(units.map(({ unitId, delivery }) => [unitId, delivery]));
  return [
    { key: keys.financeFile(run, 'chargeback.csv'), body: chargebackCsv(run.period, figures.charges) },
    { key: keys.financeFile(run, 'tie-out.csv'), body: tieOutCsv(run.period, figures.tieOut) },
    unattributedFile(month),
    { key: keys.estateFile(run, 'seats.csv'), body: estateSeatsCsv(figures.seats, settings) },
    { key: keys.estateFile(run, 'not-counted.csv'), body: notCountedCsv(figures.notCounted) },
    { key: keys.estateFile(run, 'summary.json'), body: summaryJson(month, deliveries) },
  ];
}

function unattributedFile({ run, figures, settings }: MonthContext): ReportFile {
  const body = unattributedCsv(figures.unattributed, settings.currency);
  return { key: keys.estateFile(run, 'unattributed.csv'), body };
}

/** The estate's mail: to the owner and to finance a message each; to finance alone where only draft became final. */
export function estateMails(month: MonthContext, flags: EstateReportFlags): MailedFiles {
  const { owner, finance } = month.settings;
  const view = estateReportView(month, flags);
  const files = mailFiles(month, 'mail', fillEstateReport(view));
  const draft = { unitId: null, kind: 'estate', subject: view.subject, attachments: [], ...files } as const;
  const recipients = [
    ...(flags.since === 'settled' ? [] : [{ addressee: OWNER, to: owner.email }]),
    { addressee: FINANCE, to: finance.email },
  ];
  const mails = recipients.map((recipient) => planMail(month, { ...draft, ...recipient }));
  return { files: [files.html, files.text], mails };
}

/** The held month's mail, to the owner alone, with the list of what belongs to nobody (R2.5). */
export function heldMail(month: MonthContext): MailedFiles {
  const view = heldView(month);
  const files = mailFiles(month, 'held-mail', fillHeld(view));
  const draft: MailDraft = {
    addressee: OWNER,
    unitId: null,
    kind: 'held',
    to: month.settings.owner.email,
    subject: view.subject,
    attachments: [unattributedFile(month)],
    ...files,
  };
  return { files: [files.html, files.text], mails: [planMail(month, draft)] };
}

function mailFiles({ run }: MonthContext, name: string, filled: { readonly html: string; readonly text: string }) {
  return {
    html: { key: keys.estateFile(run, `${name}.html`), body: filled.html },
    text: { key: keys.estateFile(run, `${name}.txt`), body: filled.text },
  };
}
