import { keySegment, keys } from '../../domain/keys.ts';
import type { Delivery, PlannedMail } from '../../run/revisions/publication.ts';
import { parseCsv } from '../../run/store/csv.ts';
import { chargebackCsv } from '../files/chargeback-csv.ts';
import { consumptionCsv } from '../files/consumption-csv.ts';
import { resourcesCsv } from '../files/resources-csv.ts';
import { seatsCsv } from '../files/seats-csv.ts';
import type { MonthContext, UnitFigures } from '../month-context.ts';
import { fitsMail, planMail, type TextFile } from '../planned-mail.ts';
import { fillUnitReport } from '../words/fill.ts';
import { type Change, changeOf, type UnitOutcome } from './compare-told.ts';
import { NO_CORRECTION, unitCorrection } from './correction.ts';
import { type HeadAddress, headOf } from './head-address.ts';
import type { Told } from './told.ts';
import { unitReportView } from './unit-report-view.ts';

/** The lists of a unit (feeds 4). */
export interface UnitLists {
  readonly charges: TextFile;
  readonly seats: TextFile;
  /** Of what is metered; a list without rows is not written. */
  readonly metered: readonly TextFile[];
}

/** What a unit's folder holds, and the mail that goes out with it. */
export interface UnitFolder extends UnitOutcome {
  readonly files: readonly TextFile[];
  readonly mails: readonly PlannedMail[];
}

/** `charges.csv` and `seats.csv` of a unit, and what it uses of subscription units and pools. */
export function unitLists({ run, settings }: MonthContext, figures: UnitFigures): UnitLists {
  const { unit, charges, seats, resources, consumption } = figures;
  const file = (name: string, body: string) => ({ key: keys.unitFile(run, unit.unitId, name), body });
  return {
    charges: file('charges.csv', chargebackCsv(run.period, charges)),
    seats: file('seats.csv', seatsCsv(seats, settings)),
    metered: [
      ...(resources.length > 0 ? [file('resources.csv', resourcesCsv(resources, settings.currency))] : []),
      ...(consumption.length > 0 ? [file('consumption.csv', consumptionCsv(consumption, settings.currency))] : []),
    ],
  };
}

/** What a unit's folder is made of. */
export interface UnitParts {
  readonly figures: UnitFigures;
  readonly lists: UnitLists;
  /** What its head was told last of this month, if anything. */
  readonly told: Told | undefined;
}

/** The unit's four files and, if one is due, its mail: made from this unit's rows alone (faults T26). */
export function unitFolder(month: MonthContext, { figures, lists, told }: UnitParts): UnitFolder {
  const { unit } = figures;
  const { change, correction } = standing(month, lists, told);
  const attachments = [lists.charges, lists.seats, ...lists.metered];
  const hasAttachments = fitsMail(attachments) && figures.charges.length > 0;
  const view = unitReportView(month, figures, { correction, hasAttachments });
  const filled = fillUnitReport(view);
  const html = { key: keys.unitFile(month.run, unit.unitId, 'mail.html'), body: filled.html };
  const text = { key: keys.unitFile(month.run, unit.unitId, 'mail.txt'), body: filled.text };
  const address = headOf(month, unit);
  const delivery = deliveryOf(month, unit.unitId, address, change);
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
    mails: delivery === 'mail' && 'to' in address ? [planMail(month, { ...draft, ...parts, to: address.to })] : [],
  };
}

/** How the unit's bill stands against what its head was told, and what a corrected mail begins with. */
function standing({ settings }: MonthContext, lists: UnitLists, told: Told | undefined) {
  if (!told) return { change: 'first', correction: NO_CORRECTION } as const;
  const now = { charges: parseCsv(lists.charges.body), seats: parseCsv(lists.seats.body) };
  const change = changeOf(told, now, settings);
  return { change, correction: change === 'changed' ? unitCorrection(told, now, settings.currency) : NO_CORRECTION };
}

/**
 * A pilot mails its units only; a unit without a usable address is never guessed at; nobody hears the same twice, and
 * nobody of a change that is not worth a mail.
 */
function deliveryOf({ settings }: MonthContext, unitId: string, address: HeadAddress, change: Change): Delivery {
  const pilot = settings.publish.units;
  if (pilot.length > 0 && !pilot.includes(unitId)) return 'outside_pilot';
  if ('problem' in address) return 'no_address';
  if (change === 'minor') return 'minor';
  return change === 'same' ? 'unchanged' : 'mail';
}
