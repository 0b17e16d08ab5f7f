import type { MonthFigures } from '../../lambdas/domain/month-figures.ts';
import { estateFiles } from '../../lambdas/report/estate/estate-folder.ts';
import { estateReportView } from '../../lambdas/report/estate/estate-report-view.ts';
import { heldView } from '../../lambdas/report/estate/held-view.ts';
import { mailedFiles } from '../../lambdas/report/estate/mailed-files.ts';
import { unmailedUnits } from '../../lambdas/report/estate/unmailed.ts';
import { openLists } from '../../lambdas/report/files/lists.ts';
import { monthContext, type UnitFigures, unitsOf } from '../../lambdas/report/month-context.ts';
import { type Correction, NO_CORRECTION } from '../../lambdas/report/unit/correction.ts';
import { unitFolder, unitLists } from '../../lambdas/report/unit/unit-folder.ts';
import { unitReportView } from '../../lambdas/report/unit/unit-report-view.ts';
import { type FilledMail, fillEstateReport, fillHeld, fillUnitReport } from '../../lambdas/report/words/fill.ts';
import { draftFigures, exampleFigures, exampleRun, heldFigures } from './figures.ts';
import { heldMeteredFigures, meteredFigures } from './metered.ts';
import { exampleSettings } from './settings.ts';
import { specialCases } from './special.ts';

/** A mail that the preview shows and that every test of mails reads. */
export interface ExampleMail {
  readonly name: string;
  readonly to: 'head' | 'estate';
  readonly mail: FilledMail;
}

export const contextOf = (figures: MonthFigures, settings = exampleSettings) =>
  monthContext(exampleRun, figures, settings);

/** The mail to the head of each unit that these figures have. */
export function unitMails(figures: MonthFigures, correction = NO_CORRECTION): ExampleMail[] {
  return unitsOf(figures).map((unit) => toHead(unit.unit.unitId, figures, unit, correction));
}

function toHead(name: string, figures: MonthFigures, unit: UnitFigures, correction: Correction): ExampleMail {
  const view = unitReportView(contextOf(figures), unit, { correction, hasAttachments: unit.charges.length > 0 });
  return { name, to: 'head', mail: fillUnitReport(view) };
}

/** The estate's mail of these figures. */
export function estateMail(figures: MonthFigures, settings = exampleSettings, correction = NO_CORRECTION): FilledMail {
  const month = contextOf(figures, settings);
  const folders = unitsOf(figures).map((figures) =>
    unitFolder(month, { figures, lists: unitLists(month, figures), told: undefined }),
  );
  const files = estateFiles(month, folders);
  const change = { since: 'first', correction } as const;
  return fillEstateReport(
    estateReportView(
      month,
      change,
      unmailedUnits(month, folders),
      mailedFiles(month, files, openLists(month.run, files)),
    ),
  );
}

/** The mail that says why a month is held. */
export const heldMail = (figures: MonthFigures): FilledMail => fillHeld(heldView(contextOf(figures)));

/** A correction as long as it gets. */
const corrected: Correction = {
  hasCorrection: true,
  correction: '€4,500, not €4,511 as told in revision 1',
  differences: [
    'ITSM Fulfiller: €3,111.00 before, €3,100.00 now (by invoice, was by estimate)',
    ...[1, 2].map((i) => `Product number ${i}: €1.5${i} before, €1.0${i} now (other invoices)`),
    '3 more rows: -€0.40 together',
    'Seats: 1 seat went',
  ],
};

/** Warnings with and without lines to paste. */
const warned: MonthFigures = {
  ...exampleFigures,
  warnings: ['line SN-FUL: does a credit note hide an invoice?', 'exception of b.cole meets no account\nb.coles,2026'],
};

/** A unit that is told that nothing is charged any more. */
const [first] = unitsOf(exampleFigures) as [UnitFigures];
const nothing = { ...first, charges: [], seats: [] };

const named = (mails: readonly ExampleMail[], word: string) =>
  mails.map((example) => ({ ...example, name: `${example.name} ${word}` }));

/** Every example of every mail, by a name of its own: what is added here is previewed and tested. */
export const exampleMails: readonly ExampleMail[] = [
  ...unitMails(exampleFigures),
  ...named(unitMails(draftFigures), 'draft'),
  ...named(unitMails(exampleFigures, corrected), 'corrected'),
  ...named(unitMails(meteredFigures), 'infrastructure'),
  toHead('nothing charged', exampleFigures, nothing, corrected),
  ...specialCases.flatMap(({ name, figures }) => unitMails(figures).map((example) => ({ ...example, name }))),
  { name: 'estate', to: 'estate', mail: estateMail(warned) },
  { name: 'estate draft corrected', to: 'estate', mail: estateMail(draftFigures, exampleSettings, corrected) },
  { name: 'estate infrastructure', to: 'estate', mail: estateMail(meteredFigures) },
  { name: 'held', to: 'estate', mail: heldMail(heldFigures) },
  { name: 'held infrastructure', to: 'estate', mail: heldMail(heldMeteredFigures) },
];
