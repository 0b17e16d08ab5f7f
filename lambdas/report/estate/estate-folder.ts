import { FINANCE, keys, OWNER } from '../../domain/keys.ts';
import { reallocations } from '../../domain/seats/reallocations.ts';
import type { PlannedMail } from '../../run/revisions/publication.ts';
import { notCountedCsv } from '../files/not-counted-csv.ts';
import { poolsCsv } from '../files/pools-csv.ts';
import { positionsCsv } from '../files/positions-csv.ts';
import { quoteCsv } from '../files/quote-csv.ts';
import { reallocationCsv } from '../files/reallocation-csv.ts';
import { seatCostCsv } from '../files/seat-cost-csv.ts';
import { estateSeatsCsv } from '../files/seats-csv.ts';
import { subscriptionUnitsCsv } from '../files/subscription-units-csv.ts';
import { summaryJson } from '../files/summary-json.ts';
import { tiersCsv } from '../files/tiers-csv.ts';
import { unattributedCsv } from '../files/unattributed-csv.ts';
import { unattributedUsageCsv } from '../files/unattributed-usage-csv.ts';
import { unitFindingsCsv } from '../files/unit-findings-csv.ts';
import { ledgerJson } from '../memory/ledger-file.ts';
import type { MonthContext } from '../month-context.ts';
import { fitsMail, type MailDraft, planMail, type ReportFile, type TextFile } from '../planned-mail.ts';
import type { UnitFolder } from '../unit/unit-folder.ts';
import { fillEstateReport, fillHeld } from '../words/fill.ts';
import { aliasRows } from './alias-rows.ts';
import type { EstateChange } from './estate-correction.ts';
import { estateReportView } from './estate-report-view.ts';
import { heldView } from './held-view.ts';
import type { MailedFile } from './mailed-files.ts';
import { unmailedUnits } from './unmailed.ts';

/** Files with the mails that are made of them. */
export interface MailedFiles {
  readonly files: readonly ReportFile[];
  readonly mails: readonly PlannedMail[];
}

/** The files of `estate/`, without the mails. */
export function estateFiles(month: MonthContext, units: readonly UnitFolder[]): TextFile[] {
  const { run, figures, settings } = month;
  const deliveries = new Map(units.map(({ unitId, delivery }) => [unitId, delivery]));
  return [
    unattributedFile(month),
    { key: keys.estateFile(run, 'ledger.json'), body: ledgerJson(figures.ledger) },
    { key: keys.estateFile(run, 'positions.csv'), body: positionsCsv(figures, settings) },
    { key: keys.estateFile(run, 'reallocation.csv'), body: reallocationCsv(reallocations(figures.seats, month.lines)) },
    { key: keys.estateFile(run, 'seats.csv'), ...estateSeatsCsv(figures.seats, settings) },
    { key: keys.estateFile(run, 'not-counted.csv'), body: notCountedCsv(figures.notCounted) },
    { key: keys.estateFile(run, 'summary.json'), body: summaryJson(month, deliveries) },
    ...meteredFiles(month),
  ];
}

/** The lists of subscription units, pools and quotes (feeds-metrics 6); one without rows is not written. */
function meteredFiles(month: MonthContext): TextFile[] {
  const { run, figures, settings } = month;
  const { currency } = settings;
  const { metered, tiers, quotes } = figures;
  const { pools, unitTable } = metered;
  const file = (name: string, rows: readonly unknown[], body: () => string) =>
    rows.length === 0 ? [] : [{ key: keys.estateFile(run, name), body: body() }];
  return [
    ...file('subscription-units.csv', unitTable, () => subscriptionUnitsCsv(unitTable)),
    ...file('findings.csv', metered.unitFindings, () => unitFindingsCsv(metered.unitFindings, currency)),
    ...file('pools.csv', pools, () => poolsCsv(pools, currency)),
    ...file('seat-cost.csv', metered.seatCosts, () => seatCostCsv(metered.seatCosts, currency)),
    ...file('tiers.csv', tiers, () => tiersCsv(tiers)),
    ...file('quote.csv', quotes, () => quoteCsv(quotes)),
    ...usageFile(month),
  ];
}

function usageFile({ run, figures: { metered }, settings }: MonthContext): TextFile[] {
  const key = keys.estateFile(run, 'unattributed-usage.csv');
  return metered.tail.length === 0 ? [] : [{ key, body: unattributedUsageCsv(metered.tail, settings.currency) }];
}

function unattributedFile({ run, figures, settings }: MonthContext): TextFile {
  const body = unattributedCsv(figures.unattributed, settings.currency);
  return { key: keys.estateFile(run, 'unattributed.csv'), body };
}

/** The estate's mail: to the owner and to finance a message each; to finance alone where only draft became final. */
export function estateMails(
  month: MonthContext,
  change: EstateChange,
  units: readonly UnitFolder[],
  files: readonly MailedFile[],
): MailedFiles {
  const { owner, finance } = month.settings;
  const view = estateReportView(month, change, unmailedUnits(month, units), files);
  const mail = mailFiles(month, 'mail', fillEstateReport(view));
  const draft = { unitId: null, kind: 'estate', subject: view.subject, attachments: [], ...mail } as const;
  const recipients = [
    ...(change.since === 'settled' ? [] : [{ addressee: OWNER, to: owner.email }]),
    { addressee: FINANCE, to: finance.email },
  ];
  const mails = recipients.map((recipient) => planMail(month, { ...draft, ...recipient }));
  return { files: [mail.html, mail.text], mails };
}

/** The held month's mail, to the owner alone, with what belongs to nobody as a list and as rows to fill in (R2.5). */
export function heldMail(month: MonthContext): MailedFiles {
  const aliases = { key: keys.estateFile(month.run, 'aliases.csv'), body: aliasRows(month) };
  const lists = [unattributedFile(month), ...usageFile(month), aliases];
  const hasAttachments = fitsMail(lists);
  const view = heldView(month, hasAttachments);
  const files = mailFiles(month, 'held-mail', fillHeld(view));
  const draft: MailDraft = {
    addressee: OWNER,
    unitId: null,
    kind: 'held',
    to: month.settings.owner.email,
    subject: view.subject,
    attachments: hasAttachments ? lists : [],
    ...files,
  };
  return { files: [files.html, files.text, aliases], mails: [planMail(month, draft)] };
}

function mailFiles({ run }: MonthContext, name: string, filled: { readonly html: string; readonly text: string }) {
  return {
    html: { key: keys.estateFile(run, `${name}.html`), body: filled.html },
    text: { key: keys.estateFile(run, `${name}.txt`), body: filled.text },
  };
}
