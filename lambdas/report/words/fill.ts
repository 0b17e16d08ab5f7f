import runtime from 'handlebars/runtime.js';
import * as estateReport from '../../../templates/built/estate-report.js';
import * as held from '../../../templates/built/held.js';
import * as unitReport from '../../../templates/built/unit-report.js';
import type { EstateReportView } from '../estate/estate-report-view.ts';
import type { HeldView } from '../estate/held-view.ts';
import type { UnitReportView } from '../unit/unit-report-view.ts';
import { inOrder } from './in-order.ts';

/** A mail as its reader sees it, twice. */
export interface FilledMail {
  readonly html: string;
  readonly text: string;
}

/** Fills both forms of one mail. A field that the view lacks throws: nothing prints as nothing. */
export type Fill<View> = (view: View) => FilledMail;

export const fillUnitReport = filler<UnitReportView>(unitReport);
export const fillEstateReport = filler<EstateReportView>(estateReport);
export const fillHeld = filler<HeldView>(held);

function filler<View>(template: {
  readonly html: TemplateSpecification;
  readonly text: TemplateSpecification;
}): Fill<View> {
  const [html, text] = [runtime.template<View>(template.html), runtime.template<View>(template.text)];
  return (view) => {
    const shown = inOrder(view);
    return { html: html(shown), text: text(shown) };
  };
}
