import { keySegment, keys } from '../domain/keys.ts';
import type { Delivery, PlannedMail } from '../run/publication.ts';
import { chargebackCsv } from './chargeback-csv.ts';
import type { Change } from './earlier-revision.ts';
import { fillUnitReport } from './fill.ts';
import type { MonthContext, UnitFigures } from './month-context.ts';
import { fitsMail, planMail, type ReportFile, usableAddress } from './planned-mail.ts';
import { seatsCsv } from './seats-csv.ts';
import { unitReportView } from './unit-report-view.ts';

/** The two lists of a unit (feeds 4). */
export interface UnitLists {
  readonly charges: ReportFile;
  readonly seats: ReportFile;
}

/** What a unit's folder holds, and the mail that goes out with it. */
export interface UnitFolder {
  readonly unitId: string;
  readonly files: readonly ReportFile[];
  readonly change: Change;
  readonly delivery: Delivery;
  readonly mails: readonly PlannedMail[];
}

/** `charges.csv` and `seats.csv` of a unit. */
export function unitLists({ run, settings }: MonthContext, { unit, charges, seats }: UnitFigures): UnitLists {
  const file = (name: string, body: string) => ({ key: keys.unitFile(run, unit.unitId, name), body });
  return {
    charges: file('charges.csv', chargebackCsv(run.period, charges)),
    seats: file('seats.csv', seatsCsv(seats, settings)),
  };
}

/** The unit's four files and, if one is due, its mail: made from this unit's rows alone (faults T26). */
export function unitFolder(month: MonthContext, figures: UnitFigures, lists: UnitLists, change: Change): UnitFolder {
  const { unit } = figures;
  const attachments = [lists.charges, lists.seats];
  const hasAttachments = fitsMail(attachments);
  const view = unitReportView(month, figures, { isCorrection: change === 'changed', hasAttachments });
  const filled = fillUnitReport(view);
  const html = { key: keys.unitFile(month.run, unit.unitId, 'mail.html'), body: filled.html };
  const text = { key: keys.unitFile(month.run, unit.unitId, 'mail.txt'), body: filled.text };
  const to = usableAddress(unit.headEmail);
  const delivery = deliveryOf(month, unit.unitId, to, change);
  const draft = {
    addressee: keySegment(unit.unitId),
    unitId: unit.unitId,
    kind: 'report',
    subject: view.subject,
  } as const;
  const parts = { html, text, attachments: hasAttachments ? attachments : [] };
  return {
    unitId: unit.unitId,
    files: [...attachments, html, text],
    change,
    delivery,
    mails: delivery === 'mail' && to ? [planMail(month, { ...draft, ...parts, to })] : [],
  };
}

/** A pilot mails its units only; a unit without a usable address is never guessed at; nobody hears the same twice. */
function deliveryOf({ settings }: MonthContext, unitId: string, to: string | undefined, change: Change): Delivery {
  const pilot = settings.publish.units;
  if (pilot.length > 0 && !pilot.includes(unitId)) return 'outside_pilot';
  if (to === undefined) return 'no_address';
  return change === 'same' ? 'unchanged' : 'mail';
}
