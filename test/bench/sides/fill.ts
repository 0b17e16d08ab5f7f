import { unitsOf } from '../../../lambdas/report/month-context.ts';
import { NO_CORRECTION } from '../../../lambdas/report/unit/correction.ts';
import { unitReportView } from '../../../lambdas/report/unit/unit-report-view.ts';
import { fillUnitReport } from '../../../lambdas/report/words/fill.ts';
import { contextOf } from '../../../templates/examples/mails.ts';
import { figuresOf, perMail } from './example-mail.ts';

/** A unit's mail, HTML and text, from its view. */
export default (mails: string) => {
  const figures = figuresOf(1, 10);
  const [unit] = unitsOf(figures) as [ReturnType<typeof unitsOf>[number]];
  const view = unitReportView(contextOf(figures), unit, { correction: NO_CORRECTION, hasAttachments: true });
  return perMail(Number(mails), () => fillUnitReport(view));
};
